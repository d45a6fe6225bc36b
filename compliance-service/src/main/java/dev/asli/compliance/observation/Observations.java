package dev.asli.compliance.observation;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What we saw; appended, never changed. */
public interface Observations {

    Uni<Void> add(List<Observation> observations);

    /** Oldest first. */
    Uni<List<Observation>> ofComplaint(String reference);
}
