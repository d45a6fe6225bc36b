package dev.asli.intake.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import dev.asli.intake.vault.MasterKeySource.MasterKeysUnusable;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeySourceTest {

    private static final String OWN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String DEMO = "YXNsaS1kZW1vLXZhdWx0LTAxMjM0NTY3ODkwMTIzNDU=";
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "context".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JCEKS"})
    void keysOfAKeyStoreSealAndOpen(String type) throws Exception {
        MasterKeySource source = store(type, 32);
        Aead key = source.read().keys().get("k2026");
        assertThat(source.read().active()).contains("k2026");
        byte[] hidden = key.encrypt(TEXT, CONTEXT);
        assertThat(key.encrypt(TEXT, CONTEXT)).isNotEqualTo(hidden);
        assertThat(source.read().keys().get("k2026").decrypt(hidden, CONTEXT)).isEqualTo(TEXT);
        assertThatThrownBy(() -> key.decrypt(hidden, TEXT)).isInstanceOf(java.security.GeneralSecurityException.class);
        assertThatThrownBy(() -> key.decrypt(new byte[5], CONTEXT))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void aShortKeyAWrongPasswordOrNoFileIsRefused() throws Exception {
        MasterKeySource weak = store("PKCS12", 16);
        assertThatThrownBy(weak::read).isInstanceOf(MasterKeysUnusable.class).hasMessageContaining("256 bits");
        assertThatThrownBy(() -> source(Map.of(
                                "asli.vault.source", "keystore",
                                "asli.vault.key-store.path",
                                        directory.resolve("keys").toString(),
                                "asli.vault.key-store.password", "wrong"))
                        .read())
                .isInstanceOf(MasterKeysUnusable.class);
        assertThatThrownBy(() -> source(Map.of("asli.vault.source", "keystore")).read())
                .isInstanceOf(MasterKeysUnusable.class)
                .hasMessageContaining("missing");
    }

    @Test
    void settingsGiveOneKeyOrSeveral() {
        assertThat(source(Map.of("asli.vault.key", OWN)).read().active()).contains("first");
        MasterKeySource.Found several = source(
                        Map.of("asli.vault.key", OWN, "asli.vault.keys", "k2:" + OWN, "asli.vault.active-key", "k2"))
                .read();
        assertThat(several.keys()).containsOnlyKeys("first", "k2");
        assertThat(several.active()).contains("k2");
        assertThat(source(Map.of("asli.vault.key", OWN, "asli.vault.keys", "k2:" + OWN))
                        .read()
                        .active())
                .isEmpty();
        assertThat(source(Map.of("asli.vault.key", DEMO)).read().demonstration())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k2", "k2:c2hvcnQ=", "K 2:" + OWN, "k2:" + OWN + ",k2:" + OWN, "k2:%%%"})
    void whatIsNoKeyIsRefused(String keys) {
        assertThatThrownBy(() -> source(Map.of("asli.vault.keys", keys)).read()).isInstanceOf(MasterKeysUnusable.class);
    }

    @Test
    void theStartIsRefusedWithoutAnActiveKeyWithTheDemonstrationsOrWithoutOneThatIsNeeded() {
        assertThat(refused(Map.of("asli.vault.key", OWN), Set.of("first"))).isEmpty();
        assertThat(refused(Map.of("asli.vault.key", OWN), Set.of("older"))).containsExactly("asli.vault.keys");
        assertThat(refused(Map.of("asli.vault.key", DEMO), Set.of())).containsExactly("asli.vault.key");
        assertThat(refused(Map.of("asli.vault.key", OWN, "asli.vault.active-key", "gone"), Set.of()))
                .containsExactly("asli.vault.active-key");
        assertThat(refused(Map.of(), Set.of())).containsExactly("asli.vault.key");
        assertThat(refused(Map.of("asli.vault.source", "directory", "asli.vault.directory", "/nowhere"), Set.of()))
                .containsExactly("asli.vault.directory");
    }

    private MasterKeySource store(String type, int bytes) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setEntry(
                "k2026",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[bytes], "AES")),
                new KeyStore.PasswordProtection("secret".toCharArray()));
        Path file = directory.resolve("keys");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        return source(Map.of(
                "asli.vault.source", "keystore",
                "asli.vault.key-store.path", file.toString(),
                "asli.vault.key-store.type", type,
                "asli.vault.key-store.password", "secret",
                "asli.vault.active-key", "k2026"));
    }

    private static Iterable<String> refused(Map<String, String> settings, Set<String> inUse) {
        return new MasterKeyCheck(config(settings), () -> inUse)
                .check().stream().map(refusal -> refusal.property()).toList();
    }

    private static MasterKeySource source(Map<String, String> settings) {
        return MasterKeyRing.sourceOf(config(settings));
    }

    private static VaultConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(VaultConfig.class);
        new HashMap<>(settings).forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(VaultConfig.class);
    }
}
