package dev.asli.ledger.casefile;

import dev.asli.ledger.CanonicalJson;
import dev.asli.ledger.Growth;
import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.ProofCheck;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Checks one ledger of a case file: every entry, in order, against the signed checkpoint. */
final class LedgerFolder {

    private final String folder;
    private final SortedMap<String, byte[]> files;
    private final List<Finding> findings;

    LedgerFolder(String folder, SortedMap<String, byte[]> files, List<Finding> findings) {
        this.folder = folder;
        this.files = files;
        this.findings = findings;
    }

    /** @param index in the log; what the proof claims */
    private record Claim(long index, String leafHash, List<Hash> auditPath) {}

    /**
     * @param entries those that could be read
     * @param checkpoint absent when it could not be trusted
     * @param growth that leads to the checkpoint
     */
    record Checked(List<LedgerEntry> entries, Optional<Checkpoint> checkpoint, List<Growth> growth) {}

    Checked check(String reference, List<VerifierKey> keys) {
        Optional<Checkpoint> checkpoint = file(LedgerExport.CHECKPOINT).flatMap(note -> checkpoint(note, keys));
        List<Claim> claims = file(LedgerExport.PROOFS).map(this::claims).orElse(List.of());
        List<byte[]> lines = file(LedgerExport.ENTRIES).map(this::lines).orElse(List.of());
        if (claims.size() != lines.size()) {
            add(
                    LedgerExport.ENTRIES,
                    "It has %d entries and there are %d proofs; some were added or removed."
                            .formatted(lines.size(), claims.size()));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), claims.size()); i++) {
            entry(claims.get(i), lines.get(i), checkpoint).ifPresent(entries::add);
        }
        order(entries);
        entries.stream()
                .filter(entry -> !entry.caseReference().equals(reference))
                .forEach(entry -> add(entry, "It belongs to another case."));
        return new Checked(entries, checkpoint, growth(checkpoint));
    }

    private List<Growth> growth(Optional<Checkpoint> checkpoint) {
        byte[] json = files.get(folder + "/" + LedgerExport.CONSISTENCY);
        if (json == null || checkpoint.isEmpty()) {
            return List.of();
        }
        try {
            if (CanonicalJson.read(json).get("growth") instanceof List<?> list) {
                List<Growth> growth = new ArrayList<>();
                list.forEach(one -> growth.add(Growth.read(Objects.requireNonNullElse(one, ""))));
                if (growth.stream().allMatch(one -> one.leadsTo(checkpoint.get()))) {
                    return growth;
                }
            }
        } catch (IllegalArgumentException malformed) {
            // Said below: whatever is in it, it is not what was exported.
        }
        add(LedgerExport.CONSISTENCY, "It was changed: it does not lead to the signed checkpoint.");
        return List.of();
    }

    private Optional<byte[]> file(String name) {
        byte[] content = files.get(folder + "/" + name);
        if (content == null) {
            add(name, "It is missing.");
        }
        return Optional.ofNullable(content);
    }

    private Optional<Checkpoint> checkpoint(byte[] content, List<VerifierKey> keys) {
        try {
            SignedNote note = SignedNote.read(text(content));
            Checkpoint checkpoint = Checkpoint.read(note.text());
            Optional<VerifierKey> signer = note.signer(keys);
            if (signer.isEmpty()) {
                add(LedgerExport.CHECKPOINT, "None of the keys given signed it: it was changed, or is of another log.");
                return Optional.empty();
            }
            if (!signer.get().name().equals(checkpoint.origin()) || !isOfThisFolder(checkpoint.origin())) {
                add(
                        LedgerExport.CHECKPOINT,
                        "It is the checkpoint of another log, \"%s\"."
                                .formatted(signer.get().name()));
                return Optional.empty();
            }
            return Optional.of(checkpoint);
        } catch (IllegalArgumentException malformed) {
            add(LedgerExport.CHECKPOINT, "It is not a signed checkpoint, or was damaged.");
            return Optional.empty();
        }
    }

    /** A key of one service must not speak for the other. */
    private boolean isOfThisFolder(String origin) {
        return origin.contains(folder.substring(0, folder.indexOf('/')));
    }

    private List<byte[]> lines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        if (start != content.length) {
            add(LedgerExport.ENTRIES, "Its last line has no end; it was cut off.");
        }
        if (lines.size() > CaseFileFormat.MOST_LEDGER_ENTRIES) {
            add(
                    LedgerExport.ENTRIES,
                    "It has more than %d entries; none was read.".formatted(CaseFileFormat.MOST_LEDGER_ENTRIES));
            return List.of();
        }
        return lines;
    }

    private List<Claim> claims(byte[] content) {
        try {
            List<Claim> claims = new ArrayList<>();
            if (CanonicalJson.read(content).get("proofs") instanceof List<?> proofs) {
                proofs.forEach(proof -> claims.add(claim(proof)));
            }
            return claims;
        } catch (IllegalArgumentException malformed) {
            add(LedgerExport.PROOFS, "It is not a list of proofs, or was damaged.");
            return List.of();
        }
    }

    private static Claim claim(@Nullable Object proof) {
        if (proof instanceof Map<?, ?> members
                && members.get("index") instanceof Number index
                && members.get("leafHash") instanceof String leafHash
                && members.get("auditPath") instanceof List<?> path) {
            List<Hash> hashes =
                    path.stream().map(String::valueOf).map(Hash::new).toList();
            return new Claim(index.longValue(), leafHash, hashes);
        }
        throw new IllegalArgumentException("not a proof");
    }

    private Optional<LedgerEntry> entry(Claim claim, byte[] line, Optional<Checkpoint> checkpoint) {
        Hash leaf = Hash.ofLeaf(line);
        Optional<LedgerEntry> entry = read(claim, line);
        String name = entry.map(LedgerFolder::name).orElse("entry " + claim.index());
        if (!leaf.hex().equals(claim.leafHash())) {
            add(name, "It was changed: its digest is no longer the one that its proof begins with.");
        }
        checkpoint
                .filter(signed ->
                        !ProofCheck.includes(signed.root(), signed.size(), claim.index(), leaf, claim.auditPath()))
                .ifPresent(_ -> add(name, "It is not proven: its digest does not lead to the signed checkpoint."));
        return entry;
    }

    private Optional<LedgerEntry> read(Claim claim, byte[] line) {
        try {
            return Optional.of(LedgerEntry.read(claim.index(), line));
        } catch (IllegalArgumentException malformed) {
            add("entry " + claim.index(), "It cannot be read as an entry; it was damaged.");
            return Optional.empty();
        }
    }

    private void order(List<LedgerEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            LedgerEntry before = entries.get(i - 1);
            LedgerEntry entry = entries.get(i);
            if (entry.index() <= before.index() || entry.at().isBefore(before.at())) {
                add(entry, "It stands after an entry that came later; the order was changed.");
            }
        }
    }

    private static String name(LedgerEntry entry) {
        return "entry %d (%s)".formatted(entry.index(), entry.kind());
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("not UTF-8", notText);
        }
    }

    private void add(LedgerEntry entry, String problem) {
        add(name(entry), problem);
    }

    private void add(String fileOrEntry, String problem) {
        boolean isEntry = fileOrEntry.startsWith("entry ");
        String file = isEntry ? LedgerExport.ENTRIES : fileOrEntry;
        findings.add(new Finding(folder + "/" + file, isEntry ? fileOrEntry : "", problem));
    }
}
