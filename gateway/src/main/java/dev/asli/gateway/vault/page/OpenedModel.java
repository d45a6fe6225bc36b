package dev.asli.gateway.vault.page;

import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;

/** A contact on the one page that shows it. */
public record OpenedModel(
        boolean open,
        String name,
        String email,
        String phone,
        String channel,
        String time,
        boolean doNotCall,
        String signature) {

    static OpenedModel of(OpenedContact opened, Language language) {
        Contact contact = opened.getContact();
        return new OpenedModel(
                opened.hasContact(),
                contact.getName(),
                contact.getEmail(),
                contact.getPhone(),
                Words.orCode(language, "opened_channel_", Protos.word(contact.getSafeChannel())),
                contact.getSafeTime(),
                contact.getDoNotCall(),
                opened.getSignature());
    }

    @Override
    public String toString() {
        return "OpenedModel[sealed]";
    }
}
