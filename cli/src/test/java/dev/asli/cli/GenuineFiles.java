package dev.asli.cli;

import dev.asli.ledger.CanonicalJson;
import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.LedgerKey;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.ProvenEntry;
import dev.asli.ledger.casefile.CaseFileContents;
import dev.asli.ledger.casefile.CaseFileWriter;
import dev.asli.ledger.casefile.VerificationKeys;
import dev.asli.ledger.notice.NoticeKeys;
import dev.asli.ledger.notice.SignedNotice;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import dev.asli.ledger.tree.Proof;
import dev.asli.ledger.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case file, a notice and the keys to both, made as the services make them. */
final class GenuineFiles {

    private static final String REFERENCE = "ASLI-2026-000001";

    private final KeyPair ledgerPair = keyPair();
    private final KeyPair noticePair = keyPair();
    private final LedgerKey ledgerKey =
            new LedgerKey("test.asli.dev/intake", ledgerPair.getPrivate(), ledgerPair.getPublic());
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Node, Hash> nodes = new HashMap<>();

    final Path caseFile;
    final Path notice;
    final Path keys;

    GenuineFiles(Path folder) throws IOException {
        caseFile = folder.resolve("case.zip");
        notice = folder.resolve("notice.jws");
        keys = folder.resolve("keys.json");
        Files.write(caseFile, caseFile());
        Files.writeString(notice, notice());
        Files.write(keys, keys());
    }

    private byte[] caseFile() {
        append(new NewEntry(REFERENCE, "COMPLAINT_FILED", "complainant:ab12", Map.of("category", "impersonation")));
        append(new NewEntry(REFERENCE, "EXHIBIT_ACQUIRED", "complainant:ab12", Map.of("exhibit", 1)));
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("intake/complaint.json", "{\"why\":\"this is not me\"}".getBytes(StandardCharsets.UTF_8));
        files.put("compliance/notices/n1.jws", notice().getBytes(StandardCharsets.US_ASCII));
        files.put("keys/all.json", keys());
        CaseFileContents contents = new CaseFileContents(REFERENCE, "complainant", files);
        append(contents.seal("complainant:ab12", List.copyOf(entries)));
        List<ProvenEntry> proven = entries.stream()
                .map(entry -> new ProvenEntry(
                        entry, Proof.ofInclusion(entry.index(), entries.size()).hashes(nodes::get)))
                .toList();
        Hash root = Tree.root(entries.size(), nodes::get);
        return CaseFileWriter.write(
                contents,
                new LedgerExport(
                        proven, ledgerKey.sign(entries.size(), root), ledgerKey.verifierKey(), List.of(), List.of()));
    }

    private void append(NewEntry entry) {
        byte[] json = CanonicalJson.write(Map.of(
                "v",
                1,
                "case",
                entry.caseReference(),
                "kind",
                entry.kind(),
                "actor",
                entry.actor(),
                "at",
                "2026-11-23T10:00:0%d.000Z".formatted(entries.size()),
                "payload",
                entry.payload()));
        LedgerEntry entered = LedgerEntry.read(entries.size(), json);
        nodes.putAll(Tree.append(entries.size(), entered.leafHash(), nodes::get));
        entries.add(entered);
    }

    private String notice() {
        Map<String, Object> deadline = Map.of("obligation", "REMOVE", "dueAt", "2026-11-23T12:00:00Z");
        return SignedNotice.sign(
                Map.of(
                        "noticeId",
                        "n1",
                        "kind",
                        "GRIEVANCE",
                        "deadlines",
                        List.of(deadline),
                        "statement",
                        "Please act."),
                "notice-1",
                noticePair.getPrivate());
    }

    private byte[] keys() {
        return VerificationKeys.write(
                List.of(ledgerKey.verifierKey()), List.of(NoticeKeys.jwk("notice-1", noticePair.getPublic())));
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
