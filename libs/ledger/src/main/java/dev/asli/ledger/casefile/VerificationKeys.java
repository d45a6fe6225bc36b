package dev.asli.ledger.casefile;

import dev.asli.ledger.CanonicalJson;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.notice.NoticeKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys a case file or notice is checked with, in the form of the gateway's {@code /.well-known/asli-keys.json}: a JWK
 * Set with one more member, {@code ledgerVerifierKeys}.
 */
public record VerificationKeys(List<VerifierKey> ledgers, NoticeKeys notices) {

    private static final String JWKS = "keys";
    private static final String LEDGER_KEYS = "ledgerVerifierKeys";

    public VerificationKeys {
        ledgers = List.copyOf(ledgers);
    }

    static VerificationKeys none() {
        return new VerificationKeys(List.of(), NoticeKeys.ofJwks(null));
    }

    /** @throws IllegalArgumentException saying what is malformed */
    public static VerificationKeys read(byte[] json) {
        Map<String, Object> members = CanonicalJson.readAnySpelling(json);
        return new VerificationKeys(ledgerKeys(members.get(LEDGER_KEYS)), NoticeKeys.ofJwks(members.get(JWKS)));
    }

    /** The bytes of such a file, as {@code keys/<service>.json} of a case file holds them. */
    public static byte[] write(List<VerifierKey> ledgers, List<Map<String, Object>> jwks) {
        return CanonicalJson.write(Map.of(
                JWKS, jwks, LEDGER_KEYS, ledgers.stream().map(VerifierKey::text).toList()));
    }

    VerificationKeys plus(VerificationKeys others) {
        List<VerifierKey> both = new ArrayList<>(ledgers);
        both.addAll(others.ledgers);
        return new VerificationKeys(both, notices.plus(others.notices));
    }

    private static List<VerifierKey> ledgerKeys(@Nullable Object keys) {
        return keys instanceof Collection<?> list
                ? list.stream().map(String::valueOf).map(VerifierKey::read).toList()
                : List.of();
    }
}
