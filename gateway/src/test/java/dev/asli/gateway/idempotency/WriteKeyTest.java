package dev.asli.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WriteKeyTest {

    private static final byte[] SALT = new byte[16];
    private final WriteKey key = WriteKey.of("visitor", "0123456789abcdef");

    @Test
    void whatIsSealedOpensWithTheSameKeyOnly() {
        byte[] plain = "an answer".getBytes(StandardCharsets.UTF_8);
        byte[] closed = key.seal(SALT, plain);

        assertThat(key.open(SALT, closed)).isEqualTo(plain);
        WriteKey other = WriteKey.of("visitor", "0123456789abcdeF");
        assertThatThrownBy(() -> other.open(SALT, closed)).isInstanceOf(IllegalStateException.class);
        closed[0] ^= 1;
        assertThatThrownBy(() -> key.open(SALT, closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        assertThat(WriteKey.of("key-1", "0123456789abcdef").hash()).isNotEqualTo(key.hash());
        assertThat(WriteKey.of("visitor", "0123456789abcdef").requestId()).isEqualTo(key.requestId());
    }
}
