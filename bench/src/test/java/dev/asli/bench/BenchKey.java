package dev.asli.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** A fresh checkpoint key for the run. */
public final class BenchKey implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path file = Path.of("target", "bench-ledger-key.pem").toAbsolutePath();
        write(file);
        return Map.of("asli.ledger.key-file", file.toString());
    }

    @Override
    public void stop() {}

    static void write(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(
                    file,
                    section("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + section("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("No key for the bench.", failed);
        }
    }

    private static String section(String title, byte[] der) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(title, Base64.getMimeEncoder().encodeToString(der));
    }
}
