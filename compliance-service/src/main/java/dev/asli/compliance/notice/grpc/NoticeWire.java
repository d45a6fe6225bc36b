package dev.asli.compliance.notice.grpc;

import dev.asli.compliance.deadline.grpc.DeadlineWire;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Inboxes.NoticeFile;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeState.Acknowledged;
import dev.asli.compliance.notice.NoticeState.Answered;
import dev.asli.compliance.notice.NoticeState.Approved;
import dev.asli.compliance.notice.NoticeState.Closed;
import dev.asli.compliance.notice.NoticeState.Delivered;
import dev.asli.compliance.notice.NoticeState.Drafted;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import dev.asli.compliance.notice.NoticeState.Sent;
import dev.asli.compliance.notice.Response.Action;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.NoticeSummary;
import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.contracts.compliance.v1.Response;
import dev.asli.contracts.compliance.v1.ResponseKind;
import java.util.Map;

/** Notices and responses as protobuf. */
public final class NoticeWire {

    private NoticeWire() {}

    static dev.asli.contracts.compliance.v1.Notice of(NoticeFile file) {
        Notice notice = file.notice();
        dev.asli.contracts.compliance.v1.Notice.Builder wire = dev.asli.contracts.compliance.v1.Notice.newBuilder()
                .setId(notice.id().toString())
                .setKind(notice.kind().name())
                .setState(state(notice.state()))
                .setIntermediary(notice.subject().intermediary())
                .setComplaintReference(notice.subject().complaintReference())
                .setSubject(notice.kind().subject())
                .setStatement(notice.statement())
                .setCategory(notice.subject().category())
                .setCapacity(notice.subject().capacity())
                .setSignedNotice(notice.signed().orElse(""))
                .setTest(notice.subject().test())
                .addAllDeadlines(DeadlineWire.of(file.deadlines()));
        notice.subject().locations().forEach(place -> wire.addLocations(location(notice, place)));
        notice.receipt()
                .ifPresent(receipt -> wire.setSentAt(Wire.of(receipt.at())).setReceivedAt(Wire.of(receipt.at())));
        file.responses().forEach(response -> wire.addResponses(of(response)));
        if (!file.order().isEmpty()) {
            wire.setOrder(order(file.order()));
        }
        return wire.build();
    }

    public static NoticeSummary summary(Notice notice) {
        NoticeSummary.Builder wire = NoticeSummary.newBuilder()
                .setId(notice.id().toString())
                .setKind(notice.kind().name())
                .setState(state(notice.state()))
                .setStateSince(Wire.of(notice.state().since()));
        notice.receipt()
                .ifPresent(
                        receipt -> wire.setServiceGrade(receipt.grade().name()).setReceivedAt(Wire.of(receipt.at())));
        return wire.build();
    }

    public static MatterLocation location(Notice notice, ContentLocator place) {
        return MatterLocation.newBuilder()
                .setLocationId(place.locationId())
                .setIntermediary(notice.subject().intermediary())
                .setUrl(place.url())
                .setContentId(place.contentId())
                .build();
    }

    public static Response of(dev.asli.compliance.notice.Response response) {
        dev.asli.compliance.notice.Response.Answer said = response.content();
        Response.Builder wire = Response.newBuilder()
                .setId(response.id().toString())
                .setNoticeId(response.notice().toString())
                .setAt(Wire.of(response.at()))
                .setKind(kind(said.kind()))
                .setAction(said.action().map(Action::word).orElse(""))
                .setReasons(said.reasons())
                .setTicket(said.ticket());
        said.actedAt().map(Wire::of).ifPresent(wire::setActedAt);
        return wire.build();
    }

    public static NoticeState state(dev.asli.compliance.notice.NoticeState state) {
        return switch (state) {
            case Drafted _ -> NoticeState.DRAFTED;
            case Approved _ -> NoticeState.APPROVED;
            case Sent _ -> NoticeState.SENT;
            case Delivered _ -> NoticeState.DELIVERED;
            case Acknowledged _ -> NoticeState.ACKNOWLEDGED;
            case Answered _ -> NoticeState.ANSWERED;
            case Closed _ -> NoticeState.NOTICE_CLOSED;
            case Rescinded _ -> NoticeState.RESCINDED;
        };
    }

    private static OrderDetails order(Map<String, String> details) {
        return OrderDetails.newBuilder()
                .setIssuingAuthority(details.getOrDefault("issuingAuthority", ""))
                .setOfficerRank(details.getOrDefault("officerRank", ""))
                .setWrittenAuthorisation(details.getOrDefault("writtenAuthorisation", ""))
                .setLegalBasis(details.getOrDefault("legalBasis", ""))
                .setStatutoryProvision(details.getOrDefault("statutoryProvision", ""))
                .setNatureOfUnlawfulAct(details.getOrDefault("natureOfUnlawfulAct", ""))
                .setReasons(details.getOrDefault("reasons", ""))
                .build();
    }

    private static ResponseKind kind(dev.asli.compliance.notice.Response.Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> ResponseKind.ACKNOWLEDGEMENT;
            case ACTIONED -> ResponseKind.ACTIONED;
            case REFUSED -> ResponseKind.REFUSED;
            case NEEDS_INFORMATION -> ResponseKind.NEEDS_INFORMATION;
            case NOT_FOUND_BY_INTERMEDIARY -> ResponseKind.NOT_FOUND_BY_INTERMEDIARY;
        };
    }
}
