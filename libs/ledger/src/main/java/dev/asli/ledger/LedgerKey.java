package dev.asli.ledger;

import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs a log's checkpoints. */
public final class LedgerKey {

    private final PrivateKey privateKey;
    private final VerifierKey verifierKey;

    /** @throws IllegalArgumentException when the keys are not an Ed25519 pair or the origin cannot stand in a note */
    public LedgerKey(String origin, PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.verifierKey = VerifierKey.of(origin, publicKey);
        if (sign(0, Hash.ofEmptyTree()).signer(java.util.List.of(verifierKey)).isEmpty()) {
            throw new IllegalArgumentException(
                    "The private and the public key of %s are not a pair.".formatted(origin));
        }
    }

    /**
     * Reads a PEM file with a PKCS#8 private key followed by its X.509 public key, the house's form for signing keys.
     *
     * @throws IllegalStateException naming the file when it is missing or not such a pair
     */
    static LedgerKey read(String origin, Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new LedgerKey(
                    origin,
                    factory.generatePrivate(new PKCS8EncodedKeySpec(section(pem, "PRIVATE KEY"))),
                    factory.generatePublic(new X509EncodedKeySpec(section(pem, "PUBLIC KEY"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The ledger's key file %s cannot be read.".formatted(file), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "%s is not a PEM file with an Ed25519 private and public key.".formatted(file), malformed);
        }
    }

    public SignedNote sign(long size, Hash root) {
        return SignedNote.sign(new Checkpoint(verifierKey.name(), size, root).text(), verifierKey, privateKey);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    private static byte[] section(String pem, String title) {
        Matcher section = Pattern.compile("-----BEGIN %1$s-----([^-]*)-----END %1$s-----".formatted(title))
                .matcher(pem);
        if (!section.find()) {
            throw new IllegalArgumentException("no section " + title);
        }
        return Base64.getMimeDecoder().decode(section.group(1));
    }
}
