package dev.asli.intake.bulk;

import dev.asli.intake.bulk.Import.Progress;
import dev.asli.intake.bulk.ImportRows.Claimed;
import dev.asli.intake.bulk.ImportRows.Refused;
import dev.asli.intake.bulk.ImportRows.Result;
import dev.asli.intake.bulk.ImportRows.Sealed;
import dev.asli.intake.bulk.Imports.Known;
import dev.asli.intake.complaint.Owners;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written and read of imports. One public method, one transaction. */
@ApplicationScoped
class ImportRegister {

    private final Imports imports;
    private final ImportRows rows;
    private final Owners owners;
    private final Clock clock;

    ImportRegister(Imports imports, ImportRows rows, Owners owners, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.owners = owners;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<Known>> broughtBy(byte[] requestKey) {
        return imports.broughtBy(requestKey);
    }

    /** What began to arrive under the same request before and broke off gives way. */
    @WithTransaction
    public Uni<Void> begin(Import arriving, byte[] requestKey) {
        return imports.broughtBy(requestKey)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : imports.remove(known.getFirst().id()))
                .chain(() -> imports.add(arriving, requestKey));
    }

    @WithTransaction
    public Uni<Void> keep(UUID id, List<Sealed> sealed, List<Refused> refused) {
        return rows.add(id, sealed).chain(() -> rows.refuse(id, refused));
    }

    @WithTransaction
    public Uni<Void> remove(UUID id) {
        return imports.remove(id);
    }

    /** @return an earlier import of the same rows, and then nothing was changed */
    @WithTransaction
    public Uni<List<UUID>> arrived(Import file, FileFormat format, byte[] digest, int rowsRead, int rowsDiverted) {
        return imports.sameContent(file.ownerKey(), digest)
                .call(same -> same.isEmpty()
                        ? imports.arrived(file.id(), format, digest, rowsRead, rowsDiverted)
                                .chain(() -> imports.finish(clock.instant()))
                        : imports.remove(file.id()));
    }

    @WithSession
    public Uni<List<Progress>> find(UUID id) {
        return imports.find(id);
    }

    @WithSession
    public Uni<List<Progress>> list(Optional<byte[]> ownerKey, int limit) {
        return imports.list(ownerKey, limit);
    }

    @WithTransaction
    public Uni<List<Progress>> cancel(UUID id) {
        return imports.cancel(id, clock.instant()).chain(() -> imports.find(id));
    }

    @WithSession
    public Uni<List<Refused>> refusals(UUID id, int afterRow, int limit) {
        return rows.refusals(id, afterRow, limit);
    }

    @WithSession
    public Uni<List<Result>> results(UUID id, int afterRow, int limit) {
        return rows.results(id, afterRow, limit);
    }

    @WithTransaction
    public Uni<List<Claimed>> claim(Duration lease, int limit) {
        return rows.claim(clock.instant(), clock.instant().plus(lease), limit);
    }

    /** The row gives way to its result, and the complaint belongs to who sent the file: both or neither. */
    @WithTransaction
    public Uni<Void> filed(Claimed claimed, String reference, boolean replayed) {
        Sealed row = claimed.row();
        return rows.filed(claimed.importId(), new Result(row.row(), row.key(), reference, replayed))
                .chain(() -> owners.add(reference, claimed.ownerKey()));
    }

    @WithTransaction
    public Uni<Void> refused(UUID id, Refused row) {
        return rows.refuse(id, List.of(row));
    }

    @WithTransaction
    public Uni<Void> diverted(UUID id, int row) {
        return rows.divert(id, row);
    }

    @WithTransaction
    public Uni<Integer> finish() {
        return imports.finish(clock.instant());
    }

    @WithTransaction
    public Uni<Integer> removeArriving(Duration limit) {
        return imports.removeArriving(clock.instant().minus(limit));
    }
}
