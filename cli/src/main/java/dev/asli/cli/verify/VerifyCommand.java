package dev.asli.cli.verify;

import dev.asli.cli.terminal.Terminal;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.Since;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.VerificationKeys;
import dev.asli.ledger.notice.NoticeCheck;
import dev.asli.ledger.notice.SignedNotice;
import dev.asli.ledger.stamp.TimeStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asli verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a case file (.zip) or a signed notice (.jws) offline.",
            "A case file is valid when every file is the one sealed in the ledger, every entry leads to the signed"
                    + " checkpoint, and every notice carries its signature."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:genuine and whole",
            "1:changed, damaged or not genuine; what and where is printed",
            "2:wrong usage, or the file cannot be read"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int LARGEST_KEY_FILE = 1 << 20;
    private static final int LARGEST_NOTICE = 1 << 20;
    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\n?");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Case file or signed notice.")
    private Path file = Path.of("");

    @Option(
            names = {"-k", "--keys"},
            paramLabel = "KEYS",
            description = "The operator's public keys: what its /.well-known/asli-keys.json gives. Get them from the"
                    + " operator, not with the file. A notice cannot be checked without.")
    private @Nullable Path keys;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description =
                    "An older checkpoint that you kept, or an earlier case file of the same case: is the log still"
                            + " the same up to there?")
    private @Nullable Path since;

    @Option(
            names = "--consistency",
            paramLabel = "PROOF",
            description = "With --since, for a checkpoint that the case file has no proof for: what the operator's"
                    + " /api/v1/ledger/LOG/consistency?from=..&to=.. gives.")
    private @Nullable Path consistency;

    @Option(
            names = "--authority",
            paramLabel = "CERTIFICATE",
            description =
                    "Certificate (PEM) of a time-stamping authority that you trust, or of its issuer; may be given more"
                            + " than once. Without, time stamps in a case file are not checked.")
    private List<Path> authorities = new ArrayList<>();

    private VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        Report report =
                new Report(java.util.Objects.requireNonNull(spec).commandLine().getOut());
        Optional<VerificationKeys> pinned = keys == null ? Optional.empty() : Optional.of(readKeys(keys));
        byte[] start = start(file);
        if (isNotice(start)) {
            return notice(report, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), pinned);
        }
        if (!isArchive(start)) {
            throw new IOException("%s is neither a case file (.zip) nor a signed notice (.jws).".formatted(file));
        }
        Verification verification = CaseFileVerifier.verify(file, pinned, older(), certificates());
        report.caseFile(file, verification);
        if (since != null && verification instanceof Verification.Valid) {
            report.since(since);
        }
        return verification instanceof Verification.Valid ? Terminal.OK : Terminal.BAD;
    }

    private List<X509Certificate> certificates() throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path authority : authorities) {
            try {
                certificates.addAll(TimeStamp.certificates(start(authority)));
            } catch (IllegalArgumentException malformed) {
                throw new IOException("%s: %s".formatted(authority, malformed.getMessage()), malformed);
            }
        }
        return certificates;
    }

    private Optional<Since> older() throws IOException {
        if (since == null) {
            return Optional.empty();
        }
        Optional<byte[]> proof = consistency == null ? Optional.empty() : Optional.of(start(consistency));
        return Optional.of(new Since(OlderCheckpoint.read(since, start(since)), proof));
    }

    private Integer notice(Report report, String text, Optional<VerificationKeys> pinned) throws IOException {
        if (pinned.isEmpty()) {
            throw new IOException("A notice carries no key of its own. Give the operator's keys with --keys"
                    + " (from its /.well-known/asli-keys.json).");
        }
        NoticeCheck check = SignedNotice.check(text, pinned.get().notices());
        report.notice(file, check);
        return check instanceof NoticeCheck.Genuine ? Terminal.OK : Terminal.BAD;
    }

    /** A damaged notice shall be called damaged, not unknown: the name counts as much as the content. */
    private boolean isNotice(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return file.toString().endsWith(".jws") || (JWS.matcher(text).matches() && start.length <= LARGEST_NOTICE);
    }

    private boolean isArchive(byte[] start) {
        return file.toString().endsWith(".zip") || (start.length > 1 && start[0] == 'P' && start[1] == 'K');
    }

    private static byte[] start(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("%s is a folder.".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_NOTICE + 1);
        }
    }

    private static VerificationKeys readKeys(Path keys) throws IOException {
        try (InputStream in = Files.newInputStream(keys)) {
            return VerificationKeys.read(in.readNBytes(LARGEST_KEY_FILE));
        } catch (IllegalArgumentException malformed) {
            throw new IOException("%s is not a key file: %s".formatted(keys, malformed.getMessage()), malformed);
        }
    }
}
