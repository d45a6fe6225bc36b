package dev.asli.intake.bulk;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.FilingDesk;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.intake.filing.FilingOutcome.Filed;
import dev.asli.intake.filing.FilingOutcome.Lacking;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Files up to a hundred complaints in one call, each by itself. */
@ApplicationScoped
public class BulkDesk {

    private static final Logger LOG = Logger.getLogger(BulkDesk.class);
    private static final int MOST = 100;
    private static final Pattern KEY = Pattern.compile("|[\\x21-\\x7e]{1,100}");

    private final FilingDesk filings;
    private final ServingDesk serving;
    private final RowForm form;
    private final BulkRegister register;
    private final CaseKeys keys;

    BulkDesk(FilingDesk filings, ServingDesk serving, RowForm form, BulkRegister register, CaseKeys keys) {
        this.filings = filings;
        this.serving = serving;
        this.form = form;
        this.register = register;
        this.keys = keys;
    }

    /**
     * @param key the filer's own name for it; may be empty
     * @param place from 0, in the filer's own list
     * @param wire the complaint, encoded
     */
    public record Item(String key, int place, byte[] wire) {}

    /** One outcome for each item, in their order. */
    public Uni<List<FilingOutcome>> file(String requestId, List<Item> items, boolean test, Actor actor) {
        if (items.isEmpty()) {
            throw new ProblemException(BulkProblem.BULK_EMPTY, "Send 1 to %d complaints.".formatted(MOST));
        }
        if (items.size() > MOST) {
            throw new ProblemException(
                    BulkProblem.BULK_TOO_MANY,
                    "Send at most %d complaints a call, or a file. Nothing was stored.".formatted(MOST));
        }
        Filer filer = Filer.of(actor, keys);
        List<Filing> filed = new ArrayList<>();
        for (Item item : items) {
            filed.add(form.filing(item.wire(), requestIdOf(filer, item.key(), requestId + "/" + item.place()), test));
        }
        return unknown(filed)
                .chain(unknown -> Multi.createFrom()
                        .range(0, items.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> one(items.get(i).key(), filed.get(i), unknown, actor))
                        .collect()
                        .asList())
                .call(outcomes -> register.own(references(outcomes), filer.key()));
    }

    /** Ids that none of the filings may name; asked once, and of what is stored only. */
    Uni<Set<String>> unknown(List<Filing> filed) {
        Set<String> named = filed.stream()
                .filter(filing -> !filing.aboutMinor())
                .flatMap(filing -> filing.locations().stream())
                .map(Location::intermediary)
                .collect(Collectors.toSet());
        return serving.unknown(named);
    }

    /** Never fails: what goes wrong with one is told of that one. */
    Uni<FilingOutcome> one(String key, Filing filing, Set<String> unknown, Actor actor) {
        if (!KEY.matcher(key).matches()) {
            return lacking("ITEM_KEY_INVALID", "/key", "Use 1 to 100 printable characters without blanks, or no key.");
        }
        return Uni.createFrom()
                .deferred(() -> filings.fileLater(filing, unknown, actor))
                .onFailure(ProblemException.class)
                .recoverWithUni(failure -> refused(failure));
    }

    /** With a key of the filer's it is the same item wherever it comes again, else only in the same place. */
    static String requestIdOf(Filer filer, String key, String place) {
        return Sha256.hex(key.isEmpty() ? filer.name() + "\nplace\n" + place : filer.name() + "\nkey\n" + key);
    }

    /** Of a row: its key, or the file and its place in it. */
    String requestIdOf(ImportRows.Claimed row) {
        return requestIdOf(
                Filer.of(row.filer(), keys),
                row.row().key(),
                "import/" + row.importId() + "/" + row.row().row());
    }

    private static Uni<FilingOutcome> refused(ProblemException problem) {
        LOG.debugf("an item was refused: code=%s", problem.type().name());
        return problem.unmet().isEmpty()
                ? lacking(problem.type().name(), "", problem.detail())
                : Uni.createFrom().item(new Lacking(problem.unmet()));
    }

    private static Uni<FilingOutcome> lacking(String code, String path, String message) {
        return Uni.createFrom().item(new Lacking(List.of(new Unmet(code, path, message))));
    }

    private static List<String> references(List<FilingOutcome> outcomes) {
        return outcomes.stream()
                .filter(Filed.class::isInstance)
                .map(outcome -> ((Filed) outcome).reference())
                .toList();
    }
}
