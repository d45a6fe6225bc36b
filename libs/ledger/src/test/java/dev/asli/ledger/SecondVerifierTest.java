package dev.asli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asli.ledger.casefile.CaseFileFixture;
import dev.asli.ledger.tree.ProofStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java proves, a verifier in JavaScript accepts that was written apart from it; and the other way round it refuses. */
class SecondVerifierTest {

    private static final int LARGEST = 260;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsNode() {
        boolean possible = SecondVerifier.isPossible();
        if (!possible) {
            System.err.println("SKIPPED: there is no node on the path, so no second verifier looks at any proof.");
        }
        assumeTrue(possible, "node");
    }

    /** "make bench" goes to 2,000. */
    @Test
    void everyPairOfSizesIsAcceptedByBoth() throws Exception {
        SecondVerifier answer = SecondVerifier.run(out -> new ProofStream(out, LARGEST).writeAll(LARGEST), "proofs");

        int pairs = LARGEST * (LARGEST + 1) / 2;
        assertThat(answer.said()).isEqualTo("%1$d inclusion and %1$d consistency proofs hold".formatted(pairs));
        assertThat(answer.status()).isZero();
    }

    @Test
    void aChangedByteOfAProofIsRefused() throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        long written = new ProofStream(stream, 20).writeAll(20);
        assertThat(written).isEqualTo(420);
        byte[] bytes = stream.toByteArray();
        bytes[bytes.length - 7] ^= 4;

        SecondVerifier answer = SecondVerifier.run(out -> out.write(bytes), "proofs");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).endsWith("does not hold");
    }

    @Test
    void aCaseFileIsAcceptedWithItsOwnAndWithPinnedKeys() throws Exception {
        CaseFileFixture fixture = new CaseFileFixture();
        Path file = Files.write(folder.resolve("case.zip"), fixture.caseFile());
        Path keys = Files.write(folder.resolve("keys.json"), fixture.pinnedKeys());
        Path others = Files.write(folder.resolve("others.json"), new CaseFileFixture().pinnedKeys());

        assertThat(casefile(file)).isEqualTo(new SecondVerifier(0, "5 and 4 entries hold"));
        assertThat(casefile(file, keys)).isEqualTo(new SecondVerifier(0, "5 and 4 entries hold"));
        assertThat(casefile(file, others)).isEqualTo(new SecondVerifier(1, "no key given signed the checkpoint"));
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        CaseFileFixture fixture = new CaseFileFixture();
        String whole = new String(fixture.caseFile(), StandardCharsets.ISO_8859_1);
        byte[] changed = whole.replace("\"exhibit\":2", "\"exhibit\":7").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(casefile(Files.write(folder.resolve("case.zip"), changed)))
                .isEqualTo(new SecondVerifier(1, "intake/ledger entry 4 was changed"));
    }

    private static SecondVerifier casefile(Path... files) throws Exception {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "casefile";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        return SecondVerifier.run(out -> {}, arguments);
    }
}
