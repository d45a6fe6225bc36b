package dev.asli.ledger.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.CanonicalJson;
import dev.asli.ledger.Growth;
import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.MemoryLog;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.tree.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two checkpoints of one log, years apart. */
class SinceTest {

    private static final CaseFileContents CONTENTS = new CaseFileContents("R", "officer", new TreeMap<>());

    private MemoryLog log = new MemoryLog("test.asli.dev/intake");

    @TempDir
    Path folder;

    @Test
    void anEarlierExportOfTheCaseIsProvenByTheFileItself() throws IOException {
        String older = export(3).checkpoint().note();
        Path later = caseFile(export(4));

        assertThat(verify(later, older, null)).isInstanceOf(Verification.Valid.class);
        assertThat(CaseFileFixture.unpack(Files.readAllBytes(later))).containsKey("intake/ledger/consistency.json");
    }

    @Test
    void theSameCheckpointIsTheSame() throws IOException {
        LedgerExport export = export(3);

        assertThat(verify(caseFile(export), export.checkpoint().note(), null)).isInstanceOf(Verification.Valid.class);
    }

    @Test
    void aRewrittenLogIsTold() throws IOException {
        String older = export(3).checkpoint().note();
        log = log.fork(1);

        assertThat(problems(verify(caseFile(export(6)), older, null)))
                .singleElement()
                .asString()
                .contains("no proof from");
        assertThat(problems(verify(caseFile(export(6)), older, proof(log.growth(4)))))
                .containsExactly(
                        "The log is not the same: its first 4 entries were changed after that checkpoint was signed.");
    }

    @Test
    void anyOtherCheckpointIsProvenByWhatTheOperatorGives() throws IOException {
        append(5);
        String older = log.export("R").checkpoint().note();
        Growth[] growth = new Growth[1];
        Path later = caseFile(export(4));
        growth[0] = log.growth(5);

        assertThat(problems(verify(later, older, null)))
                .singleElement()
                .asString()
                .contains("from=5&to=10");
        assertThat(verify(later, older, proof(growth[0]))).isInstanceOf(Verification.Valid.class);
        assertThat(problems(verify(later, older, "{".getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    @Test
    void whatIsNoOlderCheckpointOfThisLogIsSaidToBeNone() throws IOException {
        Path file = caseFile(export(2));
        MemoryLog other = new MemoryLog("test.asli.dev/intake");
        other.append(new NewEntry("R", "K", "a", Map.of()));

        assertThat(problems(verify(file, "hello", null)))
                .singleElement()
                .asString()
                .contains("not a signed checkpoint");
        assertThat(problems(verify(file, other.export("R").checkpoint().note(), null)))
                .containsExactly("None of the keys given signed it.");
        append(1);
        assertThat(problems(verify(file, log.export("R").checkpoint().note(), null)))
                .singleElement()
                .asString()
                .startsWith("It is younger");
    }

    private LedgerExport export(int entriesBefore) {
        append(entriesBefore);
        return log.seal("R", earlier -> CONTENTS.seal("a", earlier));
    }

    private void append(int entries) {
        for (int i = 0; i < entries; i++) {
            log.append(new NewEntry("R", "K", "a", Map.of("i", i)));
        }
    }

    private static byte[] proof(Growth growth) {
        return CanonicalJson.write(Map.of(
                "from",
                growth.from(),
                "to",
                0,
                "proof",
                growth.proof().stream().map(Hash::hex).toList()));
    }

    private Path caseFile(LedgerExport export) throws IOException {
        return Files.write(folder.resolve("case.zip"), CaseFileWriter.write(CONTENTS, export));
    }

    private Verification verify(Path file, String older, byte[] proof) throws IOException {
        VerificationKeys keys =
                VerificationKeys.read(VerificationKeys.write(List.of(log.key().verifierKey()), List.of()));
        return CaseFileVerifier.verify(
                file, Optional.of(keys), Optional.of(new Since(older, Optional.ofNullable(proof))), List.of());
    }

    private static List<String> problems(Verification verification) {
        return ((Verification.Invalid) verification)
                .findings().stream().map(Finding::problem).toList();
    }
}
