package dev.asli.intake.vault;

import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A contact under its person's data key. What the first release sealed under the master key itself is still read. */
@ApplicationScoped
class ContactCipher {

    private static final String ITEM = "contact";

    private final SealedText texts;
    private final MasterKeys masterKeys;

    ContactCipher(SealedText texts, MasterKeys masterKeys) {
        this.texts = texts;
        this.masterKeys = masterKeys;
    }

    Uni<byte[]> seal(String reference, Contact contact) {
        return texts.seal(
                reference, Scope.CONTACT, ITEM, new String(ContactEncoding.write(contact), StandardCharsets.UTF_8));
    }

    /** Fails with IllegalStateException when it was sealed for another reference, or changed since. */
    Uni<Contact> open(String reference, byte[] sealed) {
        return texts.open(reference, Scope.CONTACT, ITEM, sealed)
                .map(text -> ContactEncoding.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalStateException when it was sealed under another key, for another reference, or changed since */
    Contact openOldFormat(String reference, byte[] sealed) {
        try {
            return ContactEncoding.read(masterKeys
                    .find(RawKeys.FIRST)
                    .orElseThrow(
                            () -> new ProblemException(
                                    VaultProblem.VAULT_KEY_UNAVAILABLE,
                                    "The master key that sealed this is not known here just now. Somebody has to bring it back."))
                    .decrypt(sealed, reference.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The sealed contact does not fit its key or its reference.", failed);
        }
    }
}
