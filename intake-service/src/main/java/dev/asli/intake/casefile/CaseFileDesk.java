package dev.asli.intake.casefile;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.paper.PaperKind;
import dev.asli.intake.paper.PaperLanguage;
import dev.asli.intake.serving.MattersOffice;
import dev.asli.intake.serving.MattersOffice.HeldFile;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType.Kind;
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

    private final CaseFileReading reading;
    private final CaseFileSeal seal;
    private final CasePapers papers;
    private final MattersOffice office;
    private final Ledger ledger;

    CaseFileDesk(CaseFileReading reading, CaseFileSeal seal, CasePapers papers, MattersOffice office, Ledger ledger) {
        this.reading = reading;
        this.seal = seal;
        this.papers = papers;
        this.office = office;
        this.ledger = ledger;
    }

    /** The ZIP in pieces of at most 64 KiB. */
    public Multi<byte[]> export(Admitted admitted, Actor actor) {
        return held(admitted)
                .chain(held -> reading.read(admitted)
                        .chain(snapshot -> papers.all(snapshot, new HeldMatters(held).dues())
                                .chain(printed -> seal.write(snapshot, held, printed, actor))))
                .onItem()
                .transformToMulti(CaseFileDesk::pieces);
    }

    /** One paper. It is printed without the deadlines when those cannot be asked for, and then says so. */
    public Uni<byte[]> paper(Admitted admitted, PaperKind kind, PaperLanguage language) {
        Uni<List<HeldFile>> held = switch (kind) {
            case CERTIFICATE -> Uni.createFrom().item(List.of());
            case SHEET -> held(admitted).onFailure(CaseFileDesk::away).recoverWithItem(List.of());
        };
        return held.chain(files -> reading.read(admitted)
                .chain(snapshot -> papers.print(kind, language, snapshot, new HeldMatters(files).dues())));
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

    private static boolean away(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type().kind() == Kind.UNAVAILABLE;
    }

    private Uni<List<HeldFile>> held(Admitted admitted) {
        return reading.served(admitted.reference())
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
