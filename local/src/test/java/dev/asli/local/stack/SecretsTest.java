package dev.asli.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void makesAPasswordOnceAndKeepsIt() {
        String made = new Secrets(folder.resolve("secrets")).machine("database-intake");

        assertThat(made).hasSize(32);
        assertThat(new Secrets(folder.resolve("secrets")).machine("database-intake"))
                .isEqualTo(made);
        assertThat(new Secrets(folder.resolve("secrets")).machine("database-gateway"))
                .isNotEqualTo(made);
        assertThat(new Secrets(folder.resolve("elsewhere")).machine("database-intake"))
                .isNotEqualTo(made);
    }

    @Test
    void nobodyElseMayReadThem() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.human("user-asha");

        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/secrets.json"))).isEqualTo("rw-------");
    }

    @Test
    void keysAreReadableByTheJdkAndMadeOnce() throws Exception {
        Path notice = folder.resolve("keys/notice.pem");
        Path token = folder.resolve("keys/token.pem");
        SigningKeys.ed25519(notice);
        SigningKeys.p256(token);
        String first = Files.readString(notice);
        SigningKeys.ed25519(notice);

        assertThat(Files.readString(notice)).isEqualTo(first);
        assertThat(permissions(notice)).isEqualTo("rw-------");
        readBack(notice, "Ed25519");
        readBack(token, "EC");
    }

    private static void readBack(Path file, String algorithm) throws Exception {
        KeyFactory factory = KeyFactory.getInstance(algorithm);
        String pem = Files.readString(file);
        assertThat(factory.generatePrivate(new PKCS8EncodedKeySpec(section(pem, "PRIVATE KEY"))))
                .isNotNull();
        assertThat(factory.generatePublic(new X509EncodedKeySpec(section(pem, "PUBLIC KEY"))))
                .isNotNull();
    }

    private static byte[] section(String pem, String title) {
        Matcher found = Pattern.compile(
                        "-----BEGIN %s-----(.*?)-----END %s-----".formatted(title, title), Pattern.DOTALL)
                .matcher(pem);
        assertThat(found.find()).isTrue();
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
