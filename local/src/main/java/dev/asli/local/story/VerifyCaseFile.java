package dev.asli.local.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The case file leaves the system and is checked without it; then one bit is changed. */
record VerifyCaseFile() implements Step {

    @Override
    public String name() {
        return "verify-case-file";
    }

    @Override
    public String title() {
        return "The case file is exported and verified offline; one flipped bit is found and named";
    }

    @Override
    public void walk(Walk walk) {
        Path caseFile = walk.folder().resolve("case.zip");
        Path tampered = walk.folder().resolve("case-tampered.zip");
        String keys = walk.folder().resolve("keys.json").toString();
        try {
            Files.write(
                    caseFile,
                    Call.get(walk.api("/complaints/%s/case-file".formatted(walk.reference())))
                            .header("X-Case-Secret", walk.caseSecret())
                            .send()
                            .expect(200)
                            .body());
            OfflineVerifier verifier = new OfflineVerifier(walk.layout());
            OfflineVerifier.Verdict genuine = verifier.verify(caseFile, "--keys", keys);
            if (!genuine.holds()) {
                throw new StepFailed("The case file does not verify:%n%s".formatted(genuine.words()));
            }
            walk.say().fact("case file", caseFile);
            walk.say().fact("verified", "./asli verify %s --keys %s".formatted(caseFile, keys));
            genuine.words().lines().forEach(walk.say()::line);
            String entry = FlippedBit.copy(caseFile, tampered);
            OfflineVerifier.Verdict altered = verifier.verify(tampered, "--keys", keys);
            if (altered.holds() || !altered.words().contains(entry)) {
                throw new StepFailed("One bit of %s was flipped in %s, and verification did not name it:%n%s"
                        .formatted(entry, tampered, altered.words()));
            }
            walk.say().fact("one bit flipped", "in %s".formatted(entry));
            altered.words().lines().forEach(walk.say()::line);
            walk.result()
                    .putObject("caseFile")
                    .put("path", caseFile.toString())
                    .put("tamperedPath", tampered.toString())
                    .put("tamperedEntry", entry);
        } catch (IOException failed) {
            throw new StepFailed("The case file cannot be written: " + failed);
        }
        walk.say().means("What happened is append-only and provable, by anybody, without asking us.");
    }
}
