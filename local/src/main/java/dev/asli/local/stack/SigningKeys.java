package dev.asli.local.stack;

import dev.asli.local.machine.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Makes the key files that the services sign with: a PKCS#8 private key followed by its X.509 public key, in PEM. */
final class SigningKeys {

    private SigningKeys() {}

    static void ed25519(Path file) {
        make(file, "Ed25519", NamedParameterSpec.ED25519);
    }

    static void p256(Path file) {
        make(file, "EC", new ECGenParameterSpec("secp256r1"));
    }

    /** A key that is there already is kept: what it signed must stay verifiable. */
    private static void make(Path file, String algorithm, AlgorithmParameterSpec parameters) {
        if (Files.exists(file)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters);
            KeyPair pair = generator.generateKeyPair();
            PrivateFile.write(
                    file,
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException failed) {
            throw new UncheckedIOException("The key %s cannot be written.".formatted(file), failed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JDK makes no %s keys.".formatted(algorithm), missing);
        }
    }

    private static String pem(String title, byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(title, lines.encodeToString(der), title);
    }
}
