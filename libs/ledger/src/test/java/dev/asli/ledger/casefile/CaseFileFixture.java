package dev.asli.ledger.casefile;

import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.MemoryLog;
import dev.asli.ledger.NewEntry;
import dev.asli.ledger.notice.NoticeKeys;
import dev.asli.ledger.notice.SignedNotice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A small, whole case file with both ledgers, a notice and keys; and ways to take it apart. */
public final class CaseFileFixture {

    public static final String REFERENCE = "ASLI-2026-000001";

    private final MemoryLog intake = new MemoryLog("test.asli.dev/intake");
    private final MemoryLog compliance = new MemoryLog("test.asli.dev/compliance");
    private final KeyPair noticeKey = MemoryLog.keyPair();

    public byte[] caseFile() {
        for (int i = 0; i < 4; i++) {
            intake.append(new NewEntry(REFERENCE, "EXHIBIT_ACQUIRED", "complainant:ab12", Map.of("exhibit", i)));
            intake.append(new NewEntry("ASLI-2026-00000" + (i + 2), "COMPLAINT_FILED", "complainant:cd", Map.of()));
            compliance.append(new NewEntry(REFERENCE, "NOTICE_SENT", "service:compliance", Map.of("notice", "n" + i)));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("intake/complaint.json", utf8("{\"reference\":\"" + REFERENCE + "\"}"));
        files.put("exhibits.json", utf8("{\"exhibits\":[]}"));
        files.put("compliance/notices/n1.jws", utf8(notice()));
        files.put("keys/intake.json", intakeKeys());
        files.put("keys/compliance.json", complianceKeys());
        files.putAll(compliance.export(REFERENCE).files("compliance/ledger"));
        CaseFileContents contents = new CaseFileContents(REFERENCE, "officer", files);
        LedgerExport sealed = intake.seal(REFERENCE, earlier -> contents.seal("officer:ef34", earlier));
        return CaseFileWriter.write(contents, sealed);
    }

    public String notice() {
        return SignedNotice.sign(
                Map.of("iss", "asli", "noticeId", "n1", "kind", "GRIEVANCE", "statement", "Please act."),
                "notice-1",
                noticeKey.getPrivate());
    }

    /** As the gateway publishes them, other keys among them. */
    public byte[] pinnedKeys() {
        Map<String, Object> gatewayKey = Map.of("kty", "EC", "crv", "P-256", "kid", "g", "x", "AA", "y", "AA");
        return VerificationKeys.write(
                List.of(intake.key().verifierKey(), compliance.key().verifierKey()),
                List.of(gatewayKey, NoticeKeys.jwk("notice-1", noticeKey.getPublic())));
    }

    private byte[] intakeKeys() {
        return VerificationKeys.write(List.of(intake.key().verifierKey()), List.of());
    }

    private byte[] complianceKeys() {
        return VerificationKeys.write(
                List.of(compliance.key().verifierKey()), List.of(NoticeKeys.jwk("notice-1", noticeKey.getPublic())));
    }

    public static LinkedHashMap<String, byte[]> unpack(byte[] zip) throws IOException {
        LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    public static byte[] pack(Map<String, byte[]> files, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                entry.setMethod(method);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
