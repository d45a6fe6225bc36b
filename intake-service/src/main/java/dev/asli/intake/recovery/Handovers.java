package dev.asli.intake.recovery;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Handovers on record. Every method joins the caller's transaction or session and opens none. */
public interface Handovers {

    /** Newest first. */
    Uni<List<Handover>> of(String reference);

    Uni<Void> add(Handover handover);

    Uni<Void> replace(Handover handover);
}
