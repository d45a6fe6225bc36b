package dev.asli.ledger.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What is fixed about case files: names, limits, digests. */
final class CaseFileFormat {

    static final String FORMAT = "asli-case-file/1";
    static final String MANIFEST = "manifest.json";
    static final String README = "README.txt";
    static final String INTAKE_LEDGER = "intake/ledger";
    static final String COMPLIANCE_LEDGER = "compliance/ledger";
    static final String EXPORTED = "CASE_FILE_EXPORTED";

    static final int MOST_FILES = 2_000;
    static final int LARGEST_ARCHIVE = 256 << 20;
    static final int MOST_LEDGER_ENTRIES = 100_000;

    private static final int LONGEST_PATH = 200;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private CaseFileFormat() {}

    /** Every segment begins with a letter or digit, so no path can leave the folder it is unpacked into. */
    static boolean isPath(String path) {
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
    }

    /** Whether the entry CASE_FILE_EXPORTED lists the file. It cannot list itself, nor what is made of it. */
    static boolean isContent(String path) {
        return !path.equals(MANIFEST) && !path.startsWith(INTAKE_LEDGER + "/");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
