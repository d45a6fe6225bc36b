package dev.asli.compliance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Signing keys of one test run, as files as operators hand them over. */
public final class TestKeys implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "asli.notices.key-file", write("notices").toString(),
                "asli.ledger.key-file", write("ledger").toString());
    }

    @Override
    public void stop() {}

    private static Path write(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path file = Files.createTempFile(name, ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    section("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + section("PUBLIC KEY", pair.getPublic().getEncoded()));
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String section(String title, byte[] bytes) {
        return "-----BEGIN " + title + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + title
                + "-----\n";
    }
}
