package dev.asli.compliance.matter;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The matters on record. */
public interface Matters {

    Uni<Matter> add(Matter matter);

    Uni<Matter> replace(Matter matter);

    /** Lets nobody else open or withdraw matters of this complaint until the transaction ends. */
    Uni<List<Matter>> lockOfComplaint(String reference);

    /** By intermediary. */
    Uni<List<Matter>> ofComplaint(String reference);

    /** What the complainant did before; what is kept already stays as it is. */
    Uni<Void> keep(String reference, List<PriorStep> steps);

    Uni<List<PriorStep>> priorSteps(String reference);
}
