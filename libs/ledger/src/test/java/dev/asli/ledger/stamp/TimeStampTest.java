package dev.asli.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asli.ledger.stamp.LocalAuthority.Manner;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeStampTest {

    private static final byte[] NOTE = "asli.dev/intake\n7\nAA==\n\n\u2014 x\n".getBytes(StandardCharsets.UTF_8);
    private static final TimeStampRequest REQUEST = TimeStamp.request(NOTE, BigInteger.valueOf(4_711));

    @TempDir
    Path folder;

    @Test
    void anAnswerIsGenuineAgainstTheIssuerAndAgainstTheAuthoritysOwnCertificate() throws Exception {
        try (LocalAuthority authority = new LocalAuthority()) {
            byte[] answer = ask(authority);

            assertThat(TimeStamp.check(answer, REQUEST, NOTE, authority.trusted()))
                    .isInstanceOfSatisfying(StampCheck.Genuine.class, genuine -> {
                        assertThat(genuine.at())
                                .isBetween(
                                        Instant.now().minusSeconds(120),
                                        Instant.now().plusSeconds(1));
                        assertThat(genuine.authority()).isEqualTo("CN=Test Authority");
                    });
            assertThat(TimeStamp.check(answer, NOTE, List.of(authority.own()))).isInstanceOf(StampCheck.Genuine.class);
        }
    }

    @Test
    void anotherNoteAnotherAuthorityAndEveryChangedByteAreRejected() throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                LocalAuthority other = new LocalAuthority()) {
            byte[] answer = ask(authority);

            assertThat(TimeStamp.check(answer, "another".getBytes(StandardCharsets.UTF_8), authority.trusted()))
                    .isEqualTo(new StampCheck.Rejected("It was made for something else."));
            assertThat(TimeStamp.check(answer, NOTE, other.trusted()))
                    .isEqualTo(new StampCheck.Rejected("None of the authorities given signed it."));
            assertThat(TimeStamp.check(answer, NOTE, List.of())).isInstanceOf(StampCheck.Rejected.class);
            for (int i = answer.length - 256; i < answer.length; i += 5) {
                byte[] changed = answer.clone();
                changed[i] ^= 1;
                assertThat(TimeStamp.check(changed, NOTE, authority.trusted()))
                        .as("byte %d of the signature", i)
                        .isInstanceOf(StampCheck.Rejected.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"WITH_ANOTHER_NONCE", "FOR_SOMETHING_ELSE", "WITH_GARBAGE"})
    void aWrongAnswerIsRejected(Manner manner) throws Exception {
        try (LocalAuthority authority = new LocalAuthority()) {
            authority.manner = manner;

            assertThat(TimeStamp.check(ask(authority), REQUEST, NOTE, authority.trusted()))
                    .isInstanceOf(StampCheck.Rejected.class);
        }
    }

    @Test
    void aCertificateThatHadExpiredIsRejected() throws Exception {
        try (LocalAuthority expired = new LocalAuthority(KeyPurposeId.id_kp_timeStamping, Duration.ofDays(-1))) {
            assertThat(TimeStamp.check(ask(expired), REQUEST, NOTE, expired.trusted()))
                    .isInstanceOf(StampCheck.Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"WITH_AN_ERROR", "ENDLESSLY", "NEVER"})
    void whatIsNoAnswerFailsInTime(Manner manner) throws Exception {
        try (LocalAuthority authority = new LocalAuthority()) {
            authority.manner = manner;
            StampClient client = new StampClient(Duration.ofSeconds(2));
            byte[] query = REQUEST.getEncoded();

            assertThatThrownBy(() -> client.ask(authority.url(), query).await().atMost(Duration.ofSeconds(60)))
                    .isNotNull();
        }
    }

    @Test
    void opensslVerifiesItToo() throws Exception {
        boolean possible = run("openssl", "version") == 0;
        if (!possible) {
            System.err.println("SKIPPED: there is no openssl on the path.");
        }
        assumeTrue(possible, "openssl");
        try (LocalAuthority authority = new LocalAuthority()) {
            Path note = Files.write(folder.resolve("note.txt"), NOTE);
            Path answer = Files.write(folder.resolve("note.tsr"), ask(authority));
            Path root = Files.writeString(folder.resolve("root.pem"), authority.rootPem());
            Path other = Files.writeString(folder.resolve("other.txt"), "another");

            assertThat(run("openssl", "ts", "-verify", "-data", note, "-in", answer, "-CAfile", root))
                    .isZero();
            assertThat(run("openssl", "ts", "-verify", "-data", other, "-in", answer, "-CAfile", root))
                    .isNotZero();
        }
    }

    private static byte[] ask(LocalAuthority authority) throws Exception {
        return new StampClient(Duration.ofSeconds(20))
                .ask(authority.url(), REQUEST.getEncoded())
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static int run(Object... command) throws InterruptedException {
        try {
            return new ProcessBuilder(java.util.Arrays.stream(command)
                            .map(String::valueOf)
                            .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException absent) {
            return -1;
        }
    }
}
