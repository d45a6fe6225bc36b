package dev.asli.intake.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.intake.vault.Contact.Reach;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContactEncodingTest {

    @Test
    void everyPartComesBack() {
        Contact contact = new Contact(
                "आशा वर्मा",
                "asha@example.org",
                new Reach("+91 98 0000 0000", SafeChannel.BY_SMS, "weekdays 11 to 13", true),
                "Asha Verma",
                new Demographics("woman", "AGE_25_34", "IN-MH", "screen reader"));

        assertThat(ContactEncoding.read(ContactEncoding.write(contact))).isEqualTo(contact);
    }

    @Test
    void whatWasSealedBeforeVersionsIsStillRead() {
        byte[] name = "Asha".getBytes(StandardCharsets.UTF_8);
        byte[] old = ByteBuffer.allocate(4 + name.length + 3)
                .putInt(name.length)
                .put(name)
                .put("a@b".getBytes(StandardCharsets.UTF_8))
                .array();

        assertThat(ContactEncoding.read(old)).isEqualTo(new Contact("Asha", "a@b"));
    }

    @Test
    void aVersionOfTheFutureIsRefused() {
        assertThatThrownBy(() -> ContactEncoding.read("{\"version\":2}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("version 2");
    }

    @Test
    void itsTextFormSaysNothing() {
        assertThat(new Contact("Asha", "a@b").toString()).doesNotContain("Asha").doesNotContain("a@b");
    }
}
