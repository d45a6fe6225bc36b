package dev.asli.ledger.casefile;

import static dev.asli.ledger.casefile.CaseFileFixture.pack;
import static dev.asli.ledger.casefile.CaseFileFixture.unpack;
import static dev.asli.ledger.casefile.CaseFileFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.ledger.MemoryLog;
import dev.asli.ledger.NewEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    private static final CaseFileFixture FIXTURE = new CaseFileFixture();
    private static byte[] whole;
    private static VerificationKeys pinned;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        whole = FIXTURE.caseFile();
        pinned = VerificationKeys.read(FIXTURE.pinnedKeys());
    }

    @Test
    void aWholeFileIsValidAndSaysWhatWasChecked() throws IOException {
        assertThat(verify(whole)).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
            assertThat(valid.summary().reference()).isEqualTo(CaseFileFixture.REFERENCE);
            assertThat(valid.summary().keysFromOutside()).isTrue();
            assertThat(valid.summary().notices()).isEqualTo(1);
            assertThat(valid.summary().noticesChecked()).isEqualTo(1);
            assertThat(valid.summary().ledgers())
                    .extracting(Verification.LedgerSummary::folder, Verification.LedgerSummary::entries)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("intake/ledger", 5),
                            org.assertj.core.groups.Tuple.tuple("compliance/ledger", 4));
        });
    }

    @Test
    void withoutKeysFromOutsideItSaysSo() throws IOException {
        assertThat(CaseFileVerifier.verify(file(whole), Optional.empty()))
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid -> assertThat(valid.summary().keysFromOutside()).isFalse());
    }

    @Test
    void aFileByAnotherSignerIsInvalidAgainstPinnedKeys() throws IOException {
        assertThat(findings(new CaseFileFixture().caseFile()))
                .anyMatch(finding -> finding.path().equals("intake/ledger/checkpoint.txt"))
                .anyMatch(finding -> finding.path().equals("compliance/notices/n1.jws"));
    }

    @Test
    void everyFlippedByteOfEveryFileIsFoundAndTheFileNamed() throws IOException {
        int positions = 0;
        for (Map.Entry<String, byte[]> member : unpack(whole).entrySet()) {
            int start = indexOf(whole, member.getValue());
            for (int i = start; i < start + member.getValue().length; i += 3) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) (1 << (i % 8));
                assertThat(findings(flipped))
                        .as("bit flipped at %d in %s", i, member.getKey())
                        .anyMatch(finding -> finding.path().equals(member.getKey()));
                positions++;
            }
        }
        assertThat(positions).isGreaterThan(2_000);
    }

    @Test
    void everyFlippedByteOfTheArchiveAroundThemIsFound() throws IOException {
        for (int i = 0; i < whole.length; i += 7) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            assertThat(findings(flipped)).as("bit flipped at %d", i).isNotEmpty();
        }
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        assertThat(findings(
                        edit("intake/ledger/entries.jsonl", text -> text.replace("\"exhibit\":2", "\"exhibit\":7"))))
                .anyMatch(finding -> finding.entry().equals("entry 4 (EXHIBIT_ACQUIRED)")
                        && finding.problem().contains("changed"));
    }

    @Test
    void entriesCannotBeDeletedReorderedSwappedOrCut() throws IOException {
        assertThat(findings(editLines(lines -> lines.remove(1)))).isNotEmpty();
        assertThat(findings(editLines(lines -> lines.removeLast())))
                .anyMatch(finding -> finding.problem().contains("seals"));
        assertThat(findings(editLines(lines -> lines.add(0, lines.remove(1))))).isNotEmpty();
        assertThat(findings(editLines(lines -> lines.set(1, lines.get(2))))).isNotEmpty();
        assertThat(findings(edit("intake/ledger/entries.jsonl", text -> text.substring(0, text.length() - 30))))
                .anyMatch(finding -> finding.problem().contains("cut off"));
    }

    /** The cleverest forger: removes an entry with its proof and writes manifest and archive anew. */
    @Test
    void anEntryLeftOutWithItsProofAndANewManifestIsStillFound() throws IOException {
        LinkedHashMap<String, byte[]> files = unpack(whole);
        files.computeIfPresent("intake/ledger/entries.jsonl", (path, bytes) -> {
            List<String> lines = new ArrayList<>(text(bytes).lines().toList());
            lines.remove(1);
            return utf8(String.join("\n", lines) + "\n");
        });
        files.computeIfPresent("intake/ledger/proofs.json", (path, bytes) -> {
            Map<String, Object> proofs = new TreeMap<>(dev.asli.ledger.CanonicalJson.read(bytes));
            List<Object> list = new ArrayList<>((List<?>) proofs.get("proofs"));
            list.remove(1);
            proofs.put("proofs", list);
            return dev.asli.ledger.CanonicalJson.write(proofs);
        });

        assertThat(findings(withNewManifest(files)))
                .extracting(Finding::problem)
                .containsExactly("It seals other entries than those here; some were added or removed.");
    }

    @Test
    void aSwappedFileWithANewManifestIsStillFound() throws IOException {
        LinkedHashMap<String, byte[]> files = unpack(whole);
        files.put("intake/complaint.json", utf8("{\"reference\":\"other\"}"));

        assertThat(findings(withNewManifest(files)))
                .containsExactly(
                        new Finding("intake/complaint.json", "", "It is not the file that was sealed in the ledger."));
    }

    @Test
    void anAddedAndAMissingFileAreNamed() throws IOException {
        LinkedHashMap<String, byte[]> files = unpack(whole);
        files.put("extra.json", utf8("{}"));
        files.remove("exhibits.json");

        assertThat(findings(pack(files, ZipEntry.STORED)))
                .extracting(Finding::path)
                .contains("extra.json", "exhibits.json");
    }

    @Test
    void anArchivePackedAgainIsSaidToBe() throws IOException {
        assertThat(findings(pack(unpack(whole), ZipEntry.STORED)))
                .allSatisfy(finding -> assertThat(finding.problem()).contains("packed again"));
    }

    @Test
    void complianceCannotSpeakForIntake() throws IOException {
        MemoryLog compliance = new MemoryLog("test.asli.dev/compliance");
        compliance.append(new NewEntry("R", "K", "a", Map.of()));
        CaseFileContents contents = new CaseFileContents("R", "officer", new TreeMap<>());
        byte[] forged = CaseFileWriter.write(contents, compliance.seal("R", e -> contents.seal("a", e)));

        VerificationKeys keys = VerificationKeys.read(
                VerificationKeys.write(List.of(compliance.key().verifierKey()), List.of()));
        assertThat(CaseFileVerifier.verify(file(forged), Optional.of(keys)))
                .isInstanceOfSatisfying(
                        Verification.Invalid.class,
                        invalid -> assertThat(invalid.findings())
                                .anyMatch(finding -> finding.problem().contains("another log")));
    }

    @Test
    void namesThatLeaveTheFolderAreRefusedUnread() throws IOException {
        for (String name : List.of("../evil", "/etc/passwd", "a/../../b", "C:\\x", "a//b", ".hidden", "a\u0007b")) {
            LinkedHashMap<String, byte[]> files = unpack(whole);
            files.put(name, utf8("x"));
            assertThat(findings(pack(files, ZipEntry.STORED)))
                    .as(name)
                    .anyMatch(finding -> finding.problem().contains("no file of such a name"));
            assertThatThrownBy(() -> new CaseFileContents("R", "officer", new TreeMap<>(Map.of(name, new byte[0]))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsCompressedIsNotUnpacked() throws IOException {
        LinkedHashMap<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("manifest.json", new byte[50_000_000]);

        assertThat(findings(pack(bomb, ZipEntry.DEFLATED)))
                .anyMatch(finding -> finding.problem().contains("compressed"));
    }

    @Test
    void tooManyFilesAndThingsThatAreNoArchiveAreRefused() throws IOException {
        LinkedHashMap<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThat(findings(pack(many, ZipEntry.STORED)))
                .anyMatch(finding -> finding.problem().contains("more than"));
        assertThat(findings(new byte[0])).isNotEmpty();
        assertThat(findings(utf8("hello"))).isNotEmpty();
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws IOException {
        assertThat(Archive.of(new TreeMap<>(unpack(whole)), exportedAt())).isEqualTo(whole);
    }

    private java.time.Instant exportedAt() throws IOException {
        return Manifest.read(unpack(whole).get("manifest.json")).exportedAt();
    }

    private byte[] withNewManifest(Map<String, byte[]> files) {
        Manifest old = Manifest.read(files.remove("manifest.json"));
        TreeMap<String, Manifest.Listed> listed = new TreeMap<>();
        files.forEach((path, content) -> listed.put(path, Manifest.Listed.of(content)));
        TreeMap<String, byte[]> all = new TreeMap<>(files);
        all.put("manifest.json", new Manifest(old.reference(), old.view(), old.exportedAt(), listed).json());
        return Archive.of(all, old.exportedAt());
    }

    private byte[] edit(String path, UnaryOperator<String> change) throws IOException {
        LinkedHashMap<String, byte[]> files = unpack(whole);
        files.computeIfPresent(path, (name, bytes) -> utf8(change.apply(text(bytes))));
        return pack(files, ZipEntry.STORED);
    }

    private byte[] editLines(java.util.function.Consumer<List<String>> change) throws IOException {
        return edit("intake/ledger/entries.jsonl", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }

    private List<Finding> findings(byte[] bytes) throws IOException {
        return switch (verify(bytes)) {
            case Verification.Valid _ -> List.of();
            case Verification.Invalid invalid -> invalid.findings();
        };
    }

    private Verification verify(byte[] bytes) throws IOException {
        return CaseFileVerifier.verify(file(bytes), Optional.of(pinned));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("case.zip"), bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] all, byte[] part) {
        String one = new String(all, StandardCharsets.ISO_8859_1);
        return one.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
