package dev.asli.gateway.message.page;

import dev.asli.contracts.intake.v1.CaseMessage;
import dev.asli.contracts.intake.v1.Correspondent;
import dev.asli.contracts.intake.v1.ListMessagesResponse;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** One message as a page shows it. */
public record MessageModel(
        String from, String text, String when, boolean office, boolean asks, boolean read, String writtenBy) {

    static List<MessageModel> all(ListMessagesResponse page, Language language) {
        return page.getMessagesList().stream()
                .map(message -> of(message, language))
                .toList();
    }

    private static MessageModel of(CaseMessage message, Language language) {
        boolean office = message.getSender() == Correspondent.BY_OFFICE;
        return new MessageModel(
                Words.in(language, office ? "msg_from_office" : "msg_from_complainant"),
                message.getErased() ? Words.in(language, "msg_erased") : message.getText(),
                Moments.show(Protos.instant(message.getSentAt()), language),
                office,
                message.getAsks(),
                message.hasReadAt(),
                message.getWrittenBy());
    }
}
