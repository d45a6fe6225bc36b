package dev.asli.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.MemoryLog;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.Stamp;
import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.VerificationKeys;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case file whose log was stamped before the export. */
class StampedCaseFileTest {

    private final MemoryLog log = new MemoryLog("test.asli.dev/intake");

    @TempDir
    Path folder;

    @Test
    void aStampIsCheckedWithTheAuthoritysCertificateAndSaidNotToBeWithout() throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                LocalAuthority other = new LocalAuthority()) {
            Path file = caseFile(authority);

            assertThat(verify(file, authority.trusted()))
                    .isInstanceOfSatisfying(
                            Verification.Valid.class,
                            valid -> assertThat(
                                            valid.summary().ledgers().getFirst().stamps())
                                    .singleElement()
                                    .satisfies(stamp -> {
                                        assertThat(stamp.size()).isEqualTo(3);
                                        assertThat(stamp.at()).isPresent();
                                        assertThat(stamp.file()).isEqualTo("intake/ledger/timestamps/local-3");
                                    }));
            assertThat(verify(file, List.of()))
                    .isInstanceOfSatisfying(
                            Verification.Valid.class,
                            valid -> assertThat(
                                            valid.summary().ledgers().getFirst().stamps())
                                    .allMatch(stamp -> stamp.at().isEmpty()));
            assertThat(verify(file, other.trusted()))
                    .isInstanceOfSatisfying(
                            Verification.Invalid.class,
                            invalid -> assertThat(invalid.findings())
                                    .anyMatch(
                                            finding -> finding.path().equals("intake/ledger/timestamps/local-3.tsr")));
        }
    }

    @Test
    void aStampOfAnotherLogIsFound() throws Exception {
        MemoryLog another = log.fork(0);
        another.append(new NewEntry("R", "OTHER", "a", Map.of()));
        String note = another.export("R").checkpoint().note();
        try (LocalAuthority authority = new LocalAuthority()) {
            Path file = caseFile(authority, 1, note);

            assertThat(verify(file, authority.trusted()))
                    .isInstanceOfSatisfying(
                            Verification.Invalid.class,
                            invalid -> assertThat(invalid.findings())
                                    .anyMatch(
                                            finding -> finding.path().equals("intake/ledger/timestamps/local-1.txt")));
        }
    }

    private Path caseFile(LocalAuthority authority) throws Exception {
        for (int i = 0; i < 3; i++) {
            log.append(new NewEntry("R", "K", "a", Map.of("i", i)));
        }
        return caseFile(authority, 3, log.export("R").checkpoint().note());
    }

    private Path caseFile(LocalAuthority authority, long size, String note) throws Exception {
        byte[] answer = authority.answer(
                TimeStamp.request(TimeStamp.stamped(note), BigInteger.ONE).getEncoded());
        log.append(new NewEntry("R", "K", "a", Map.of()));
        CaseFileContents contents = new CaseFileContents("R", "officer", new TreeMap<>());
        LedgerExport export = log.seal("R", earlier -> contents.seal("a", earlier));
        LedgerExport stamped = log.stamped(export, new Stamp("local", size, note, answer));
        return Files.write(folder.resolve("case.zip"), CaseFileWriter.write(contents, stamped));
    }

    private Verification verify(Path file, List<X509Certificate> authorities) throws Exception {
        VerificationKeys keys =
                VerificationKeys.read(VerificationKeys.write(List.of(log.key().verifierKey()), List.of()));
        return CaseFileVerifier.verify(file, Optional.of(keys), Optional.empty(), authorities);
    }
}
