package dev.asli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    private GenuineFiles files;

    @BeforeEach
    void make() throws IOException {
        files = new GenuineFiles(folder);
    }

    @Test
    void aGenuineCaseFileIsValidAndSaysWhatWasChecked() {
        Run run = Run.asli("verify", files.caseFile, "--keys", files.keys);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("VALID", "3 entries of this case", "1 of 1 notices", "ASLI-2026-000001")
                .doesNotContain("BUT:");
    }

    @Test
    void withoutKeysItSaysThatOnlyTheKeysInsideWereUsed() {
        Run run = Run.asli("verify", files.caseFile);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("BUT: it was checked with the keys inside the file only");
    }

    @Test
    void aFlippedBitNamesFileAndEntry() throws IOException {
        byte[] bytes = Files.readAllBytes(files.caseFile);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("EXHIBIT_ACQUIRED");
        bytes[at + 3] ^= 1;
        Files.write(files.caseFile, bytes);

        Run run = Run.asli("verify", files.caseFile, "--keys", files.keys);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("INVALID", "intake/ledger/entries.jsonl, entry 1", "It was changed");
    }

    @Test
    void anOlderCheckpointIsComparedAndOneOfAnotherLogRefused() throws IOException {
        Path older = folder.resolve("older.zip");
        Files.copy(files.caseFile, older);
        GenuineFiles others = new GenuineFiles(Files.createDirectory(folder.resolve("others")));

        Run same = Run.asli("verify", files.caseFile, "--keys", files.keys, "--since", older);
        assertThat(same.status()).isZero();
        assertThat(same.out()).contains("The log is the same up to the checkpoint of");
        Run other = Run.asli("verify", files.caseFile, "--keys", files.keys, "--since", others.caseFile);
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.out()).contains("older checkpoint", "None of the keys given signed it");
        assertThat(Run.asli("verify", files.caseFile, "--since", folder.resolve("none.txt"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void keysOfSomebodyElseDoNotFit() throws IOException {
        GenuineFiles others = new GenuineFiles(Files.createDirectory(folder.resolve("others")));

        assertThat(Run.asli("verify", files.caseFile, "--keys", others.keys).status())
                .isEqualTo(1);
        assertThat(Run.asli("verify", files.notice, "--keys", others.keys).status())
                .isEqualTo(1);
    }

    @Test
    void aGenuineNoticeIsValidAndAChangedOneIsNot() throws IOException {
        Run genuine = Run.asli("verify", files.notice, "--keys", files.keys);
        assertThat(genuine.status()).isZero();
        assertThat(genuine.out()).contains("VALID", "notice-1", "Please act.", "REMOVE");

        byte[] text = Files.readAllBytes(files.notice);
        text[text.length / 2] ^= 1;
        Files.write(files.notice, text);
        Run changed = Run.asli("verify", files.notice, "--keys", files.keys);
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("INVALID");
    }

    @Test
    void whatCannotBeLookedAtHasItsOwnStatusAndSaysWhy() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear court,");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"keys\":");
        Path terminal = Files.writeString(folder.resolve("empty.jws"), "");

        assertThat(Run.asli("verify", folder.resolve("none.zip")).err()).contains("There is no file");
        assertThat(Run.asli("verify", folder.resolve("none.zip")).status()).isEqualTo(2);
        assertThat(Run.asli("verify", text).err()).contains("neither a case file");
        assertThat(Run.asli("verify", folder).err()).contains("is a folder");
        assertThat(Run.asli("verify", files.notice).err()).contains("--keys");
        assertThat(Run.asli("verify", files.caseFile, "--keys", broken).err()).contains("not a key file");
        assertThat(Run.asli("verify", files.caseFile, "--keys", broken).status())
                .isEqualTo(2);
        assertThat(Run.asli("verify").status()).isEqualTo(2);
        assertThat(Run.asli("verify", terminal, "--keys", files.keys).status()).isEqualTo(1);
    }

    @Test
    void controlCharactersOfStrangersNeverReachTheTerminal() throws IOException {
        Path evil = folder.resolve("evil.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(evil))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("\u001b[2Jmanifest.json"));
        }

        Run run = Run.asli("verify", evil);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("manifest.json").doesNotContain("\u001b");
    }
}
