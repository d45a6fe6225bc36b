package dev.asli.intake.casefile;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.serving.MattersOffice;
import dev.asli.intake.serving.MattersOffice.HeldFile;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Exports a case. Fails while compliance-service cannot be reached: a case file that silently lacks half of the case would
 * be worse than none.
 */
@ApplicationScoped
public class CaseFileDesk {

    private static final int PIECE_BYTES = 64 * 1024;

    private final CaseFileSeal seal;
    private final MattersOffice office;
    private final Ledger ledger;

    CaseFileDesk(CaseFileSeal seal, MattersOffice office, Ledger ledger) {
        this.seal = seal;
        this.office = office;
        this.ledger = ledger;
    }

    /** The ZIP in pieces of at most 64 KiB. */
    public Multi<byte[]> export(Admitted admitted, Actor actor) {
        return held(admitted)
                .chain(files -> seal.write(admitted, files, actor))
                .onItem()
                .transformToMulti(CaseFileDesk::pieces);
    }

    /** Checks this service's checkpoints: name, hash and base64 of the key. */
    public String ledgerKey() {
        return ledger.verifierKey().text();
    }

    static String view(Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> "complainant";
            case OFFICER, AUDITOR -> "officer";
        };
    }

    private Uni<List<HeldFile>> held(Admitted admitted) {
        return seal.served(admitted.reference())
                .chain(served -> served
                        ? office.export(admitted.reference())
                        : Uni.createFrom().item(List.of()));
    }

    private static Multi<byte[]> pieces(byte[] zip) {
        return Multi.createFrom()
                .range(0, (zip.length + PIECE_BYTES - 1) / PIECE_BYTES)
                .map(piece ->
                        Arrays.copyOfRange(zip, piece * PIECE_BYTES, Math.min(zip.length, (piece + 1) * PIECE_BYTES)));
    }
}
