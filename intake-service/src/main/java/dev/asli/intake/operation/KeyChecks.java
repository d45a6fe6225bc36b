package dev.asli.intake.operation;

import dev.asli.intake.complaint.CaseAccessConfig;
import dev.asli.kit.signing.SigningKey;
import dev.asli.kit.startup.StartupCheck;
import dev.asli.ledger.LedgerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** No start without keys of one's own: the demonstration's are in the source code, for everyone to read. */
@ApplicationScoped
class KeyChecks implements StartupCheck {

    private static final int KEY_BYTES = 32;
    private static final String DEMO_MARK = "asli-demo-";

    private final CaseAccessConfig access;
    private final LedgerConfig ledger;

    KeyChecks(CaseAccessConfig access, LedgerConfig ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    @Override
    public List<Refusal> check() {
        List<Refusal> refusals = new ArrayList<>();
        check("asli.case-access.pepper", access.pepper(), refusals);
        check("asli.case-access.secret-key", access.secretKey(), refusals);
        checkLedger(refusals);
        return refusals;
    }

    private void checkLedger(List<Refusal> refusals) {
        try {
            SigningKey.read(ledger.keyFile());
        } catch (UncheckedIOException | IllegalStateException unusable) {
            refusals.add(new Refusal(
                    "asli.ledger.key-file",
                    "It is not a readable PEM file with an Ed25519 private and public key. Make one with openssl."));
        }
    }

    private static void check(String property, Optional<String> base64, List<Refusal> refusals) {
        if (base64.isEmpty()) {
            refusals.add(new Refusal(property, "It is missing. Set base64 of %d random bytes.".formatted(KEY_BYTES)));
            return;
        }
        byte[] key = decoded(base64.get());
        if (key.length != KEY_BYTES) {
            refusals.add(new Refusal(property, "It is not base64 of %d bytes.".formatted(KEY_BYTES)));
        } else if (new String(Arrays.copyOf(key, DEMO_MARK.length()), java.nio.charset.StandardCharsets.ISO_8859_1)
                .equals(DEMO_MARK)) {
            refusals.add(new Refusal(property, "It is the demonstration's, which everyone can read. Make your own."));
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
