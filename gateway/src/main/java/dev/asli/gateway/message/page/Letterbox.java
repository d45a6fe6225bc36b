package dev.asli.gateway.message.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.ListMessagesRequest;
import dev.asli.contracts.intake.v1.ListMessagesResponse;
import dev.asli.contracts.intake.v1.MarkMessagesReadRequest;
import dev.asli.contracts.intake.v1.MarkMessagesReadResponse;
import dev.asli.contracts.intake.v1.SendMessageRequest;
import dev.asli.contracts.intake.v1.SendMessageResponse;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What both sides' pages do with messages. */
@ApplicationScoped
class Letterbox {

    /** The last so many are shown; the API has them all. */
    private static final int SHOWN = 100;

    private final Correspondence correspondence;

    Letterbox(@GrpcClient("intake") Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    /** The last messages. Opening the page is reading them. */
    Uni<ListMessagesResponse> open(CaseAccess access, boolean mark) {
        return list(access, 0)
                .chain(first -> first.getLastNumber() <= SHOWN
                        ? Uni.createFrom().item(first)
                        : list(access, first.getLastNumber() - SHOWN))
                .call(page -> mark && page.getLastNumber() > 0
                        ? read(access, page.getLastNumber())
                        : Uni.createFrom().voidItem());
    }

    /** @return what is wrong with the message, in the reader's language; empty when it was sent */
    Uni<String> send(CaseAccess access, String requestId, String text, boolean asks, Language language) {
        return correspondence
                .sendMessage(SendMessageRequest.newBuilder()
                        .setAccess(access)
                        .setRequestId(requestId)
                        .setText(text)
                        .setAsks(asks)
                        .build())
                .map(answer -> problem(answer, language))
                .onFailure()
                .recoverWithItem(Pages::words);
    }

    private static String problem(SendMessageResponse answer, Language language) {
        return answer.hasUnmet()
                ? Words.orCode(
                        language, "err_", answer.getUnmet().getRequirements(0).getCode())
                : "";
    }

    private Uni<ListMessagesResponse> list(CaseAccess access, int after) {
        return correspondence.listMessages(ListMessagesRequest.newBuilder()
                .setAccess(access)
                .setAfter(after)
                .setLimit(SHOWN)
                .build());
    }

    private Uni<MarkMessagesReadResponse> read(CaseAccess access, int upTo) {
        return correspondence.markMessagesRead(MarkMessagesReadRequest.newBuilder()
                .setAccess(access)
                .setUpTo(upTo)
                .build());
    }
}
