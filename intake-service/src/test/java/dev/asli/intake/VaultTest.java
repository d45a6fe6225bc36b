package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.ContactVault;
import dev.asli.intake.vault.Scope;
import dev.asli.intake.vault.SealedText;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.Transactions;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class VaultTest {

    private static final Actor OFFICER = new Actor("o-1", Set.of(Roles.OFFICER), Optional.empty());

    @GrpcClient("self")
    Intake intake;

    @Inject
    SealedText texts;

    @Inject
    ContactVault vault;

    @Test
    void aTextComesBackAndIsNowhereInClear() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        byte[] sealed = seal(filed, Scope.MESSAGES, "m-1", "What did the letter say?");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("letter");
        assertThat(open(filed, Scope.MESSAGES, "m-1", sealed)).isEqualTo("What did the letter say?");
    }

    @Test
    void aTextOpensInItsOwnPlaceOnly() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        byte[] sealed = seal(filed, Scope.MESSAGES, "m-1", "for one case only");
        seal(other, Scope.MESSAGES, "m-1", "another");
        seal(filed, Scope.SAFE_CONTACT, "m-1", "another");
        assertThatThrownBy(() -> open(other, Scope.MESSAGES, "m-1", sealed)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> open(filed, Scope.SAFE_CONTACT, "m-1", sealed)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> open(filed, Scope.MESSAGES, "m-2", sealed)).hasMessageContaining("does not fit");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> open(filed, Scope.MESSAGES, "m-1", sealed)).hasMessageContaining("does not fit");
    }

    @Test
    void aDataKeyMovedToAnotherCaseOpensNothing() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        Records.changed(("update vault_key set wrapped = (select wrapped from vault_key where reference = '%s'"
                        + " and scope = 'CONTACT') where reference = '%s' and scope = 'CONTACT'")
                .formatted(other.getReference(), filed.getReference()));
        assertThatThrownBy(() ->
                        Transactions.onEventLoop(() -> vault.open(filed.getReference(), "STATUTORY_NOTICE", OFFICER)))
                .hasMessageContaining("does not fit");
    }

    @Test
    void whatTheFirstReleaseSealedIsStillRead() throws GeneralSecurityException {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        sealAsTheFirstReleaseDid(filed, "Asha Verma", "asha@example.org");
        assertThat(Transactions.onEventLoop(() -> vault.open(filed.getReference(), "STATUTORY_NOTICE", OFFICER)))
                .containsExactly(new Contact("Asha Verma", "asha@example.org"));
    }

    /** Replaces the contact by one of format 1. */
    static void sealAsTheFirstReleaseDid(Filed filed, String name, String email) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode("YXNsaS1kZW1vLXZhdWx0LTAxMjM0NTY3ODkwMTIzNDU=");
        byte[] nonce = "twelve bytes".getBytes(StandardCharsets.UTF_8);
        byte[] said = name.getBytes(StandardCharsets.UTF_8);
        byte[] address = email.getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(4 + said.length + address.length)
                .putInt(said.length)
                .put(said)
                .put(address)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(filed.getReference().getBytes(StandardCharsets.UTF_8));
        byte[] hidden = cipher.doFinal(content);
        byte[] sealed = ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update vault_contact set sealed = :sealed, format = 1 where reference = :reference")
                        .setParameter("sealed", sealed)
                        .setParameter("reference", filed.getReference())
                        .executeUpdate()));
    }

    private byte[] seal(Filed filed, Scope scope, String item, String text) {
        return Transactions.inTransaction(() -> texts.seal(filed.getReference(), scope, item, text));
    }

    private String open(Filed filed, Scope scope, String item, byte[] sealed) {
        return Transactions.inTransaction(() -> texts.open(filed.getReference(), scope, item, sealed));
    }
}
