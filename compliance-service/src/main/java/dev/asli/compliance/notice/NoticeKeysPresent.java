package dev.asli.compliance.notice;

import dev.asli.kit.signing.SigningKey;
import dev.asli.kit.startup.StartupCheck;
import dev.asli.ledger.LedgerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service that cannot sign is told so at its start, not at the first complaint. */
@ApplicationScoped
class NoticeKeysPresent implements StartupCheck {

    private final NoticeConfig notices;
    private final LedgerConfig ledger;

    NoticeKeysPresent(NoticeConfig notices, LedgerConfig ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    @Override
    public List<Refusal> check() {
        List<Refusal> refusals = new ArrayList<>();
        look(refusals, "asli.notices.key-file", notices.keyFile());
        look(refusals, "asli.ledger.key-file", ledger.keyFile());
        notices.retiredKeyFiles()
                .ifPresent(files -> files.forEach(file -> look(refusals, "asli.notices.retired-key-files", file)));
        return refusals;
    }

    private static void look(List<Refusal> refusals, String property, Path file) {
        try {
            SigningKey.read(file);
        } catch (IllegalStateException | java.io.UncheckedIOException unusable) {
            refusals.add(new Refusal(
                    property, "No Ed25519 key pair can be read there; make one with openssl and say where it is."));
        }
    }
}
