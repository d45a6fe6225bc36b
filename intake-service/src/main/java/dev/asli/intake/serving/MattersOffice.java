package dev.asli.intake.serving;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Location;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** compliance-service, as intake needs it. Never called inside a transaction; every call has a time limit. */
public interface MattersOffice {

    /** Serves these places of the complaint. Idempotent by its reference and their numbers. */
    Uni<Matters> open(Complaint complaint, List<Location> places);

    Uni<Matters> get(String reference);

    Uni<Matters> withdraw(String reference);

    Uni<List<HeldFile>> export(String reference);

    /** Ids of all registered intermediaries. */
    Uni<Set<String>> intermediaries();

    /**
     * One file compliance-service adds to the case file.
     *
     * @param path relative, such as compliance/ledger/entries.jsonl
     */
    record HeldFile(String path, byte[] content) {}
}
