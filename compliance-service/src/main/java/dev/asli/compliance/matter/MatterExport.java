package dev.asli.compliance.matter;

import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeSigner;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.casefile.VerificationKeys;
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
    private static final String KEYS_FILE = "keys/compliance.json";

    private final MatterFiles files;
    private final Ledger ledger;
    private final NoticeSigner signer;

    MatterExport(MatterFiles files, Ledger ledger, NoticeSigner signer) {
        this.files = files;
        this.ledger = ledger;
        this.signer = signer;
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
                    contents.put(KEYS_FILE, keys());
                    return new Exported(matters, contents);
                }));
    }

    /** With them the file shows by itself that it is whole; who made it shows only with keys from the operator. */
    private byte[] keys() {
        return VerificationKeys.write(List.of(ledger.verifierKey()), signer.jwkList());
    }

    private static void addSigned(SortedMap<String, byte[]> contents, Notice notice) {
        notice.signed()
                .ifPresent(jws ->
                        contents.put(NOTICES_FOLDER + notice.id() + ".jws", jws.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param files by path: signed notices, the ledger and the keys that verify both */
    public record Exported(List<MatterFile> matters, SortedMap<String, byte[]> files) {}
}
