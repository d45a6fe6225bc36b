package dev.asli.ledger.casefile;

import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.notice.NoticeCheck;
import dev.asli.ledger.notice.SignedNotice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Checks case files offline, without trusting anything in them but what a key proves. */
public final class CaseFileVerifier {

    private static final String KEYS = "keys/";
    private static final String NOTICES = "compliance/notices/";

    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, byte[]> files;
    private final boolean keysFromOutside;
    private final VerificationKeys keys;
    private final List<X509Certificate> authorities;

    private CaseFileVerifier(Path file, Optional<VerificationKeys> pinned, List<X509Certificate> authorities)
            throws IOException {
        this.authorities = List.copyOf(authorities);
        this.files = new ArchiveReader(findings).read(file);
        this.keysFromOutside = pinned.isPresent();
        this.keys = pinned.orElseGet(this::keysInside);
    }

    /**
     * @param pinned keys obtained from elsewhere than the file; empty: use those inside, which proves less
     * @throws IOException when the file cannot be read at all
     */
    public static Verification verify(Path file, Optional<VerificationKeys> pinned) throws IOException {
        return verify(file, pinned, Optional.empty(), List.of());
    }

    /**
     * @param since an older checkpoint that must be of the same log
     * @param authorities whose time stamps count, themselves or by their issuer; empty: stamps are not checked
     */
    public static Verification verify(
            Path file, Optional<VerificationKeys> pinned, Optional<Since> since, List<X509Certificate> authorities)
            throws IOException {
        return new CaseFileVerifier(file, pinned, authorities).checked(file, since);
    }

    private Verification checked(Path file, Optional<Since> since) throws IOException {
        Optional<Manifest> manifest = findings.isEmpty() ? manifest() : Optional.empty();
        if (manifest.isEmpty()) {
            return new Verification.Invalid(findings);
        }
        List<Verification.LedgerSummary> ledgers = new ArrayList<>();
        LedgerFolder.Checked intake = ledger(CaseFileFormat.INTAKE_LEDGER, manifest.get(), ledgers);
        if (files.keySet().stream().anyMatch(path -> path.startsWith(CaseFileFormat.COMPLIANCE_LEDGER + "/"))) {
            ledger(CaseFileFormat.COMPLIANCE_LEDGER, manifest.get(), ledgers);
        }
        seal(manifest.get(), intake.entries());
        compareWithList(manifest.get());
        int notices = notices();
        since.flatMap(older -> older.check(ledgers, keys.ledgers())).ifPresent(findings::add);
        if (findings.isEmpty()
                && !Arrays.equals(Archive.of(files, manifest.get().exportedAt()), Files.readAllBytes(file))) {
            findings.add(Finding.of(
                    "archive",
                    "The files in it are whole, but the ZIP around them is not as Asli wrote "
                            + "it: it was packed again, or holds something hidden."));
        }
        return findings.isEmpty()
                ? new Verification.Valid(summary(manifest.get(), ledgers, notices))
                : new Verification.Invalid(findings);
    }

    private VerificationKeys keysInside() {
        VerificationKeys inside = VerificationKeys.none();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(KEYS)) {
                try {
                    inside = inside.plus(VerificationKeys.read(file.getValue()));
                } catch (IllegalArgumentException malformed) {
                    findings.add(Finding.of(file.getKey(), "It is not a key file, or was damaged."));
                }
            }
        }
        return inside;
    }

    private Optional<Manifest> manifest() {
        byte[] json = files.get(CaseFileFormat.MANIFEST);
        if (json == null) {
            findings.add(Finding.of(CaseFileFormat.MANIFEST, "It is missing: this is not a case file."));
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.read(json));
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.of(CaseFileFormat.MANIFEST, "It is not a manifest, or was damaged."));
            return Optional.empty();
        }
    }

    /** Last, because a file that the ledgers vouch for shows that it is the manifest that was changed. */
    private void compareWithList(Manifest manifest) {
        manifest.listed().forEach((path, listed) -> {
            byte[] content = files.get(path);
            if (content == null) {
                blame(path, "It is in the manifest's list but not in the archive.");
            } else if (!Manifest.Listed.of(content).equals(listed)) {
                blame(path, "It was changed: it is not the file in the manifest's list.");
            }
        });
        files.keySet().stream()
                .filter(path -> !path.equals(CaseFileFormat.MANIFEST)
                        && !manifest.listed().containsKey(path))
                .forEach(path -> blame(path, "It is not in the manifest's list; it was added."));
    }

    private void blame(String path, String problem) {
        boolean suspect = findings.stream()
                .anyMatch(finding -> finding.path().equals(path) || bothInIntakeLedger(finding.path(), path));
        findings.add(
                suspect
                        ? Finding.of(path, problem)
                        : Finding.of(
                                CaseFileFormat.MANIFEST,
                                "It was changed: what it says of %s is not so.".formatted(path)));
    }

    private static boolean bothInIntakeLedger(String one, String other) {
        return one.startsWith(CaseFileFormat.INTAKE_LEDGER) && other.startsWith(CaseFileFormat.INTAKE_LEDGER);
    }

    private LedgerFolder.Checked ledger(String folder, Manifest manifest, List<Verification.LedgerSummary> summaries) {
        LedgerFolder.Checked checked =
                new LedgerFolder(folder, files, findings).check(manifest.reference(), keys.ledgers());
        checked.checkpoint()
                .ifPresent(signed -> summaries.add(new Verification.LedgerSummary(
                        folder,
                        signed.origin(),
                        checked.entries().size(),
                        signed,
                        checked.growth(),
                        new StampFiles(folder, files, authorities, findings)
                                .check(signed, checked.growth(), keys.ledgers()))));
        return checked;
    }

    /** The ledger's last entry must list exactly what is here: a manifest alone could be written anew. */
    private void seal(Manifest manifest, List<LedgerEntry> entries) {
        String ledger = CaseFileFormat.INTAKE_LEDGER + "/entries.jsonl";
        if (entries.isEmpty() || !entries.getLast().kind().equals(CaseFileFormat.EXPORTED)) {
            findings.add(
                    Finding.of(ledger, "It does not end with the entry that seals a case file; the end is missing."));
            return;
        }
        LedgerEntry last = entries.getLast();
        String name = "entry %d (%s)".formatted(last.index(), last.kind());
        if (!manifest.reference().equals(last.caseReference())
                || !Objects.equals(manifest.view(), last.payload().get("view"))
                || !manifest.exportedAt().equals(last.at())) {
            findings.add(Finding.of(
                    CaseFileFormat.MANIFEST, "Its reference, view or time is not the one sealed in the ledger."));
        }
        List<String> earlier = entries.subList(0, entries.size() - 1).stream()
                .map(entry -> String.valueOf(entry.index()))
                .toList();
        if (!(last.payload().get("entries") instanceof List<?> sealed)
                || !sealed.stream().map(String::valueOf).toList().equals(earlier)) {
            findings.add(
                    new Finding(ledger, name, "It seals other entries than those here; some were added or removed."));
        }
        if (last.payload().get("files") instanceof Map<?, ?> sealed) {
            compareWithSeal(sealed);
        } else {
            findings.add(new Finding(ledger, name, "It lists no files."));
        }
    }

    private void compareWithSeal(Map<?, ?> sealed) {
        Set<String> here = new TreeSet<>(files.keySet());
        here.removeIf(path -> !CaseFileFormat.isContent(path));
        for (String path : here) {
            if (!sealed.containsKey(path)) {
                findings.add(Finding.of(path, "It was added: the seal in the ledger does not list it."));
            } else if (!CaseFileFormat.sha256(content(path)).equals(sealed.get(path))) {
                findings.add(Finding.of(path, "It is not the file that was sealed in the ledger."));
            }
        }
        sealed.keySet().stream()
                .map(String::valueOf)
                .filter(path -> !here.contains(path))
                .forEach(path -> findings.add(Finding.of(path, "It was sealed in the ledger but is missing.")));
    }

    private byte[] content(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** Without any notice key only the seal vouches for them, and the summary says so. */
    private int notices() {
        int checked = 0;
        if (keys.notices().isEmpty()) {
            return checked;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(NOTICES)) {
                String compact = new String(file.getValue(), StandardCharsets.US_ASCII);
                switch (SignedNotice.check(compact, keys.notices())) {
                    case NoticeCheck.Genuine _ -> checked++;
                    case NoticeCheck.Rejected rejected -> findings.add(Finding.of(file.getKey(), rejected.why()));
                }
            }
        }
        return checked;
    }

    private Verification.Summary summary(Manifest manifest, List<Verification.LedgerSummary> ledgers, int notices) {
        return new Verification.Summary(
                manifest.reference(),
                manifest.view(),
                manifest.exportedAt(),
                files.size(),
                List.copyOf(ledgers),
                (int) files.keySet().stream()
                        .filter(path -> path.startsWith(NOTICES))
                        .count(),
                notices,
                keysFromOutside);
    }
}
