package dev.asli.intake.retention;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** For whoever is about to destroy something. */
public interface Holds {

    /** Joins the caller's transaction and ends what has lapsed. Lock the complaint first, so that none comes between. */
    Uni<List<Hold>> inForce(String reference);
}
