package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetVaultKeysRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.RewrapVaultRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.contracts.intake.v1.VaultKey;
import dev.asli.contracts.intake.v1.VaultKeys;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.ContactVault;
import dev.asli.intake.vault.Scope;
import dev.asli.intake.vault.SealedText;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.startup.StartupCheck;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class KeyRotationTest {

    private static final Path KEYS = Path.of("target/test-classes/vault-keys");
    private static final String SECOND = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Actor OFFICER = new Actor("o-1", Set.of(Roles.OFFICER), Optional.empty());

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Vault vault;

    @Inject
    ContactVault contacts;

    @Inject
    SealedText texts;

    @Inject
    Instance<StartupCheck> checks;

    @AfterEach
    void backToTheFirstKey() throws IOException {
        Files.writeString(KEYS.resolve("first.key"), "YXNsaS1kZW1vLXZhdWx0LTAxMjM0NTY3ODkwMTIzNDU=");
        Files.writeString(KEYS.resolve("active"), "first");
        rewrap();
        Files.deleteIfExists(KEYS.resolve("second.key"));
        rewrap();
    }

    @Test
    void aNewKeyTakesOverWhileEverythingStaysReadable() throws IOException, GeneralSecurityException {
        Filed old = Visitor.visitor(intake).filed(Visitor.complaint());
        VaultTest.sealAsTheFirstReleaseDid(old, "Asha Verma", "asha@example.org");
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        byte[] message =
                Transactions.inTransaction(() -> texts.seal(filed.getReference(), Scope.MESSAGES, "m-1", "hello"));

        Files.writeString(KEYS.resolve("second.key"), SECOND + "\n");
        assertThat(key(rewrap(), "second").getActive()).isFalse();
        Files.writeString(KEYS.resolve("active"), "second");
        VaultKeys after = rewrap();

        assertThat(key(after, "second").getActive()).isTrue();
        assertThat(key(after, "first").getWraps()).isZero();
        assertThat(key(after, "first").getRemovable()).isTrue();
        assertThat(after.getWaiting()).isZero();
        assertThat(after.getFailed()).isZero();
        assertThat(Records.count("vault_contact where format = 1 and sealed is not null"))
                .isZero();

        Files.delete(KEYS.resolve("first.key"));
        assertThat(rewrap().getKeysList()).extracting(VaultKey::getId).containsExactly("second");
        assertThat(opened(old)).isEqualTo(new Contact("Asha Verma", "asha@example.org"));
        assertThat(opened(filed).name()).isEqualTo("Asha Verma");
        String text =
                Transactions.inTransaction(() -> texts.open(filed.getReference(), Scope.MESSAGES, "m-1", message));
        assertThat(text).isEqualTo("hello");
        assertThat(opened(Visitor.visitor(intake).filed(Visitor.complaint())).name())
                .isEqualTo("Asha Verma");
    }

    @Test
    void aKeyThatSomethingNeedsIsMissedAtTheStart() throws IOException {
        Visitor.visitor(intake).filed(Visitor.complaint());
        Files.writeString(KEYS.resolve("second.key"), SECOND);
        Files.writeString(KEYS.resolve("active"), "second");
        Files.delete(KEYS.resolve("first.key"));
        assertThat(refused()).contains("asli.vault.keys");
        VaultKeys status = rewrap();
        assertThat(key(status, "first").getHere()).isFalse();
        assertThat(status.getWaiting()).isPositive();
        assertThat(status.getFailed()).isPositive();
        Files.writeString(KEYS.resolve("first.key"), "YXNsaS1kZW1vLXZhdWx0LTAxMjM0NTY3ODkwMTIzNDU=");
        assertThat(refused()).doesNotContain("asli.vault.keys");
    }

    @Test
    void keysAreForTheAdministratorOnly() {
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(Visitor.attached(vault, TestTokens.withRoles("o-1", Roles.OFFICER))
                        .getVaultKeys(GetVaultKeysRequest.getDefaultInstance())));
    }

    private Set<String> refused() {
        return checks.stream()
                .flatMap(check -> check.check().stream())
                .map(StartupCheck.Refusal::property)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Contact opened(Filed filed) {
        return Transactions.onEventLoop(() -> contacts.open(filed.getReference(), "STATUTORY_NOTICE", OFFICER))
                .getFirst();
    }

    private VaultKeys rewrap() {
        return Visitor.answer(Visitor.attached(vault, TestTokens.withRoles("ad-1", Roles.ADMINISTRATOR))
                .rewrapVault(RewrapVaultRequest.getDefaultInstance()));
    }

    private static VaultKey key(VaultKeys keys, String id) {
        return keys.getKeysList().stream()
                .filter(key -> key.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
