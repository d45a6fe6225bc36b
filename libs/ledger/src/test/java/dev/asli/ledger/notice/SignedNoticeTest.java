package dev.asli.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.MemoryLog;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedNoticeTest {

    private final KeyPair pair = MemoryLog.keyPair();
    private final NoticeKeys keys = NoticeKeys.ofJwks(List.of(
            Map.of("kty", "RSA", "kid", "other", "n", "AQAB", "e", "AQAB"), NoticeKeys.jwk("k1", pair.getPublic())));
    private final String notice =
            SignedNotice.sign(Map.of("noticeId", "n1", "statement", "नमस्ते"), "k1", pair.getPrivate());

    @Test
    void aGenuineNoticeIsReadBack() {
        assertThat(SignedNotice.check(notice + "\n", keys))
                .isEqualTo(new NoticeCheck.Genuine(
                        new SignedNotice("k1", Map.of("noticeId", "n1", "statement", "नमस्ते"))));
    }

    @Test
    void everyChangedCharacterIsFound() {
        for (int i = 0; i < notice.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                byte[] flipped = notice.getBytes(StandardCharsets.US_ASCII);
                flipped[i] ^= (byte) (1 << bit);
                assertThat(SignedNotice.check(new String(flipped, StandardCharsets.US_ASCII), keys))
                        .as("bit %d of character %d", bit, i)
                        .isInstanceOf(NoticeCheck.Rejected.class);
            }
        }
    }

    @Test
    void anotherKeyAnotherTypeAndNoSignatureAreRejected() {
        KeyPair other = MemoryLog.keyPair();
        assertThat(SignedNotice.check(SignedNotice.sign(Map.of(), "k1", other.getPrivate()), keys))
                .isInstanceOf(NoticeCheck.Rejected.class);
        assertThat(SignedNotice.check(SignedNotice.sign(Map.of(), "k2", pair.getPrivate()), keys))
                .isInstanceOfSatisfying(
                        NoticeCheck.Rejected.class,
                        rejected -> assertThat(rejected.why()).contains("k2"));
        assertThat(SignedNotice.check("eyJhbGciOiJub25lIn0.e30.", keys)).isInstanceOf(NoticeCheck.Rejected.class);
        assertThat(SignedNotice.check("", keys)).isInstanceOf(NoticeCheck.Rejected.class);
        assertThat(SignedNotice.check("a".repeat(2_000_000), keys)).isInstanceOf(NoticeCheck.Rejected.class);
    }
}
