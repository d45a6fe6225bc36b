package dev.asli.intake.recovery;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Codes on record. Every method joins the caller's transaction and opens none. */
public interface RecoveryCodes {

    /** Nobody else recovers, or asks for codes of, this case until the transaction ends; unknown references too. */
    Uni<Void> lock(String reference);

    Uni<List<RecoveryCode>> of(String reference);

    Uni<Void> add(List<RecoveryCode> codes);

    Uni<Void> replace(List<RecoveryCode> codes);
}
