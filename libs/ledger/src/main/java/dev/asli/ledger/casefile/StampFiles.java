package dev.asli.ledger.casefile;

import dev.asli.ledger.Growth;
import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.casefile.Verification.Stamped;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.stamp.StampCheck;
import dev.asli.ledger.stamp.TimeStamp;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Checks the time stamps in one ledger's folder: each is of an earlier checkpoint of the same log, by a trusted authority. */
final class StampFiles {

    private static final String NOTE = ".txt";
    private static final String ANSWER = ".tsr";

    private final String folder;
    private final SortedMap<String, byte[]> files;
    private final List<X509Certificate> authorities;
    private final List<Finding> findings;

    /** @param authorities empty: the stamps' signatures are not checked */
    StampFiles(
            String folder, SortedMap<String, byte[]> files, List<X509Certificate> authorities, List<Finding> findings) {
        this.folder = folder + "/" + LedgerExport.TIMESTAMPS;
        this.files = files;
        this.authorities = authorities;
        this.findings = findings;
    }

    List<Stamped> check(Checkpoint checkpoint, List<Growth> growth, List<VerifierKey> keys) {
        List<Stamped> stamps = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder) && path.endsWith(ANSWER)) {
                String name = path.substring(0, path.length() - ANSWER.length());
                byte[] note = files.get(name + NOTE);
                if (note == null) {
                    findings.add(Finding.of(path, "What it stamps is missing."));
                } else {
                    check(name, note, checkpoint, growth, keys).ifPresent(stamps::add);
                }
            }
        }
        return stamps;
    }

    private Optional<Stamped> check(
            String name, byte[] note, Checkpoint checkpoint, List<Growth> growth, List<VerifierKey> keys) {
        Optional<Checkpoint> stamped = earlier(note, checkpoint, growth, keys);
        if (stamped.isEmpty()) {
            findings.add(Finding.of(name + NOTE, "It is no earlier checkpoint of this log, or was changed."));
            return Optional.empty();
        }
        long size = stamped.get().size();
        if (authorities.isEmpty()) {
            return Optional.of(new Stamped(name, size, Optional.empty()));
        }
        return switch (TimeStamp.check(files.getOrDefault(name + ANSWER, new byte[0]), note, authorities)) {
            case StampCheck.Genuine genuine -> Optional.of(new Stamped(name, size, Optional.of(genuine.at())));
            case StampCheck.Rejected rejected -> {
                findings.add(Finding.of(name + ANSWER, rejected.why()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Checkpoint> earlier(
            byte[] note, Checkpoint checkpoint, List<Growth> growth, List<VerifierKey> keys) {
        try {
            SignedNote signed = SignedNote.read(new String(note, StandardCharsets.UTF_8));
            Checkpoint earlier = Checkpoint.read(signed.text());
            boolean ofThisLog = earlier.origin().equals(checkpoint.origin())
                    && signed.signer(keys)
                            .filter(key -> key.name().equals(earlier.origin()))
                            .isPresent();
            boolean grew = earlier.equals(checkpoint)
                    || growth.stream()
                            .anyMatch(one ->
                                    one.from() == earlier.size() && one.root().equals(earlier.root()));
            return ofThisLog && grew ? Optional.of(earlier) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
