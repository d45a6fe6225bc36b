package dev.asli.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {

    @TempDir
    Path folder;

    @Test
    void theKeyOfAFileIsThePublishedOneAndNamedByItsThumbprint() throws Exception {
        TokenKey made = TokenKey.generate();
        Path file = Files.writeString(
                folder.resolve("token.pem"),
                pem("PRIVATE KEY", made.privateKey()) + pem("PUBLIC KEY", made.publicKey()));

        ECKey published = ECKey.parse(
                JSONObjectUtils.toJSONString(Map.copyOf(TokenKey.read(file).jwk())));
        assertThat(published.toECPublicKey()).isEqualTo(made.publicKey());
        assertThat(published.getKeyID()).isEqualTo(published.computeThumbprint().toString());
        assertThat(published.isPrivate()).isFalse();
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("token.pem"), "hello");
        assertThatThrownBy(() -> TokenKey.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("token.pem");
    }

    private static String pem(String title, Key key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(title, Base64.getMimeEncoder().encodeToString(key.getEncoded()), title);
    }
}
