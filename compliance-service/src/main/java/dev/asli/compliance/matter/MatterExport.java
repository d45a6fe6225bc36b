package dev.asli.compliance.matter;

import dev.asli.compliance.notice.Notice;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything this service holds of one complaint, for its case file (docs/case-file.md). */
@ApplicationScoped
public class MatterExport {

    private static final String LEDGER_FOLDER = "compliance/ledger";
    private static final String NOTICES_FOLDER = "compliance/notices/";

    private final MatterFiles files;
    private final Ledger ledger;

    MatterExport(MatterFiles files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    /** In one transaction, so that the ledger and what it proves are of one moment. */
    @WithTransaction
    public Uni<Exported> of(String reference) {
        return files.ofComplaint(reference)
                .chain(matters -> ledger.exportCase(reference).map(log -> {
                    SortedMap<String, byte[]> contents = new TreeMap<>(log.files(LEDGER_FOLDER));
                    matters.stream()
                            .flatMap(file -> file.notices().stream())
                            .forEach(notice -> addSigned(contents, notice));
                    return new Exported(matters, contents);
                }));
    }

    private static void addSigned(SortedMap<String, byte[]> contents, Notice notice) {
        notice.signed()
                .ifPresent(jws ->
                        contents.put(NOTICES_FOLDER + notice.id() + ".jws", jws.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param files by path: signed notices and the ledger */
    public record Exported(List<MatterFile> matters, SortedMap<String, byte[]> files) {}
}
