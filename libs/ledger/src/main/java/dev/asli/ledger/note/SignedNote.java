package dev.asli.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A text and the lines that sign it: {@code text, empty line, "— name base64(hash || signature)"}. */
public record SignedNote(String text, List<String> signatures) {

    private static final String MARK = "— ";
    private static final int HASH_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @param text ends with a newline */
    public static SignedNote sign(String text, VerifierKey verifier, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] hash = verifier.hash();
            byte[] both = Arrays.copyOf(hash, hash.length + signature.length);
            System.arraycopy(signature, 0, both, hash.length, signature.length);
            String line = MARK + verifier.name() + " " + Base64.getEncoder().encodeToString(both);
            return new SignedNote(text, List.of(line));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The log's key cannot sign.", unusable);
        }
    }

    /** @throws IllegalArgumentException when it has no text or no signature line, or anything after them */
    public static SignedNote read(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("The note has no signatures.");
        }
        List<String> lines = note.substring(end + 2).lines().toList();
        SignedNote read = new SignedNote(note.substring(0, end + 1), lines);
        if (lines.isEmpty()
                || !lines.stream().allMatch(line -> line.startsWith(MARK))
                || !read.note().equals(note)) {
            throw new IllegalArgumentException("The note has something other than signatures after its text.");
        }
        return read;
    }

    /** As it is written to a file. */
    public String note() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }

    /** The first of the given keys that signed this text. Signatures by unknown keys are passed over. */
    public Optional<VerifierKey> signer(Collection<VerifierKey> keys) {
        return keys.stream().filter(this::isSignedBy).findFirst();
    }

    private boolean isSignedBy(VerifierKey key) {
        String start = MARK + key.name() + " ";
        return signatures.stream()
                .filter(line -> line.startsWith(start))
                .anyMatch(line -> verifies(key, line.substring(start.length())));
    }

    private boolean verifies(VerifierKey key, String base64) {
        try {
            byte[] both = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(both).equals(base64);
            return canonical
                    && both.length > HASH_BYTES
                    && Arrays.equals(Arrays.copyOf(both, HASH_BYTES), key.hash())
                    && key.verifies(
                            text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(both, HASH_BYTES, both.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
