package dev.asli.intake.consent;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Choices on record. Joins the caller's transaction. */
public interface Consents {

    Uni<Void> add(String reference, List<Consent> choices);

    /** The choice that stands for each purpose ever asked, in the order of the purposes. */
    Uni<List<Consent>> standing(String reference);
}
