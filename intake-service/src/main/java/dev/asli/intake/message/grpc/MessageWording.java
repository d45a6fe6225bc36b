package dev.asli.intake.message.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.CaseMessage;
import dev.asli.contracts.intake.v1.Correspondent;
import dev.asli.contracts.intake.v1.ListMessagesResponse;
import dev.asli.contracts.intake.v1.SendMessageResponse;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.message.Exchange;
import dev.asli.intake.message.MessageContent;
import dev.asli.intake.message.MessageDesk.Sending;
import dev.asli.intake.message.OpenMessage;
import dev.asli.intake.message.OutsideNotice;
import dev.asli.intake.message.SealedMessage;
import java.time.Instant;

/** Messages as their reader may see them: a complainant is not told which officer wrote. */
public final class MessageWording {

    private MessageWording() {}

    public static ListMessagesResponse write(Exchange exchange) {
        ListMessagesResponse.Builder written = ListMessagesResponse.newBuilder()
                .addAllMessages(exchange.messages().stream()
                        .map(message -> message(message, exchange.standing()))
                        .toList())
                .setLastNumber(exchange.state().lastNumber());
        exchange.state().waitsFor().map(MessageWording::side).ifPresent(written::setWaitsFor);
        if (exchange.standing() != Standing.COMPLAINANT) {
            written.setOutsideNotice(OutsideNotice.in(exchange.language()));
        }
        return written.build();
    }

    public static SendMessageResponse write(Sending sending) {
        return switch (sending) {
            case Sending.Sent sent ->
                SendMessageResponse.newBuilder()
                        .setMessage(message(sent.message(), sent.standing()))
                        .setReplayed(sent.replayed())
                        .build();
            case Sending.Lacking lacking ->
                SendMessageResponse.newBuilder()
                        .setUnmet(Unmet.newBuilder()
                                .addAllRequirements(lacking.requirements().stream()
                                        .map(unmet -> UnmetRequirement.newBuilder()
                                                .setCode(unmet.code())
                                                .setPath(unmet.path())
                                                .setMessage(unmet.message())
                                                .build())
                                        .toList()))
                        .build();
        };
    }

    private static CaseMessage message(OpenMessage message, Standing reader) {
        SealedMessage envelope = message.envelope();
        CaseMessage.Builder written = CaseMessage.newBuilder()
                .setNumber(envelope.number())
                .setSender(side(envelope.sender()))
                .setText(message.content().map(MessageContent::text).orElse(""))
                .setErased(message.content().isEmpty())
                .setAsks(envelope.asks())
                .setSentAt(time(envelope.sentAt()));
        envelope.readAt().map(MessageWording::time).ifPresent(written::setReadAt);
        return switch (reader) {
            case COMPLAINANT -> written.build();
            case OFFICER, AUDITOR -> written.setWrittenBy(envelope.writtenBy()).build();
        };
    }

    private static Correspondent side(dev.asli.intake.message.Correspondent side) {
        return switch (side) {
            case COMPLAINANT -> Correspondent.BY_COMPLAINANT;
            case OFFICE -> Correspondent.BY_OFFICE;
        };
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
