package dev.asli.ledger;

import dev.asli.ledger.casefile.CaseFileFixture;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.Finding;
import dev.asli.ledger.casefile.Verification;
import dev.asli.ledger.casefile.VerificationKeys;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Tile;
import dev.asli.ledger.tree.TileStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes one byte at random of a log, its tiles, its checkpoint or a case file, and sees whether the record is named. */
public final class Tampering {

    private static final int ENTRIES = 600;

    private final MemoryLog log = new MemoryLog("test.asli.dev/intake");
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<Tile, List<Hash>> tiles = new HashMap<>();
    private final byte[] checkpoint;
    private final CaseFileFixture fixture = new CaseFileFixture();
    private final byte[] caseFile = fixture.caseFile();
    private final VerificationKeys keys = VerificationKeys.read(fixture.pinnedKeys());
    private final Map<String, byte[]> members;
    private final Path file;
    private final Random random;

    public Tampering(Path folder, long seed) throws IOException {
        TileStack tree = new TileStack(tiles::put);
        for (int i = 0; i < ENTRIES; i++) {
            byte[] bytes = log.append(new NewEntry("ASLI-" + i % 7, "KIND_" + i % 5, "officer:5f1c", Map.of("i", i)))
                    .bytes();
            entries.add(bytes);
            tree.add(Hash.ofLeaf(bytes));
        }
        tiles.putAll(tree.rest());
        checkpoint = log.export("ASLI-0").checkpoint().note().getBytes(StandardCharsets.UTF_8);
        members = CaseFileFixture.unpack(caseFile);
        file = folder.resolve("tampered.zip");
        random = new Random(seed);
    }

    /** Whether the untouched things are found to be so. */
    public boolean wholeIsFoundWhole() throws IOException {
        return audit(entries, tiles, checkpoint).isEmpty() && findings(caseFile).isEmpty();
    }

    /** What was done, when it was not found out or another record was named; empty when all is well. */
    public Optional<String> tamper(int which) throws IOException {
        return switch (which % 4) {
            case 0 -> entry();
            case 1 -> tile();
            case 2 -> checkpoint();
            default -> caseFile();
        };
    }

    private Optional<String> entry() {
        int index = random.nextInt(ENTRIES);
        List<byte[]> tampered = new ArrayList<>(entries);
        tampered.set(index, tampered(entries.get(index)));
        List<String> found = audit(tampered, tiles, checkpoint);
        boolean named = found.stream().anyMatch(finding -> finding.startsWith("entry %d ".formatted(index)));
        return named ? Optional.empty() : Optional.of("entry %d: %s".formatted(index, found));
    }

    private Optional<String> tile() {
        Tile tile = new Tile(0, random.nextInt(1 + ENTRIES / Tile.WIDTH));
        List<Hash> hashes = new ArrayList<>(tiles.get(tile));
        int place = random.nextInt(hashes.size());
        byte[] hash = java.util.HexFormat.of().parseHex(hashes.get(place).hex());
        hashes.set(place, new Hash(java.util.HexFormat.of().formatHex(tampered(hash))));
        Map<Tile, List<Hash>> tampered = new HashMap<>(tiles);
        tampered.put(tile, hashes);
        String expected = "tile %d of level 0 was changed at hash %d".formatted(tile.index(), place);
        List<String> found = audit(entries, tampered, checkpoint);
        return found.equals(List.of(expected)) ? Optional.empty() : Optional.of(expected + ": " + found);
    }

    private Optional<String> checkpoint() {
        byte[] tampered = tampered(checkpoint);
        List<String> found = audit(entries, tiles, tampered);
        boolean named = found.stream().anyMatch(finding -> finding.contains("checkpoint"));
        return named
                ? Optional.empty()
                : Optional.of("checkpoint " + new String(tampered, StandardCharsets.UTF_8) + found);
    }

    private Optional<String> caseFile() throws IOException {
        int at = random.nextInt(caseFile.length);
        byte[] tampered = caseFile.clone();
        tampered[at] ^= (byte) (1 + random.nextInt(255));
        List<Finding> found = findings(tampered);
        String member = memberAt(at);
        boolean named = found.stream().anyMatch(finding -> finding.path().equals(member) || member.isEmpty());
        return named ? Optional.empty() : Optional.of("byte %d in %s: %s".formatted(at, member, found));
    }

    private String memberAt(int at) {
        String all = new String(caseFile, StandardCharsets.ISO_8859_1);
        return members.entrySet().stream()
                .filter(member -> {
                    int start = all.indexOf(new String(member.getValue(), StandardCharsets.ISO_8859_1));
                    return at >= start && at < start + member.getValue().length;
                })
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private byte[] tampered(byte[] bytes) {
        byte[] tampered = bytes.clone();
        tampered[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        return tampered;
    }

    private List<String> audit(List<byte[]> stored, Map<Tile, List<Hash>> tiles, byte[] note) {
        LogAudit audit = new LogAudit(tiles, List.of(log.key().verifierKey()));
        for (int i = 0; i < stored.size(); i++) {
            audit.entry(i, stored.get(i));
        }
        return audit.finish(List.of(new String(note, StandardCharsets.UTF_8)));
    }

    private List<Finding> findings(byte[] bytes) throws IOException {
        return switch (CaseFileVerifier.verify(Files.write(file, bytes), Optional.of(keys))) {
            case Verification.Valid _ -> List.of();
            case Verification.Invalid invalid -> invalid.findings();
        };
    }
}
