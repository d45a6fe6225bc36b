package dev.asli.compliance.notice.grpc;

import dev.asli.compliance.deadline.grpc.DeadlineWire;
import dev.asli.compliance.notice.AnswerDraft;
import dev.asli.compliance.notice.Inboxes;
import dev.asli.compliance.notice.Inboxes.Page;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeDesk;
import dev.asli.compliance.notice.NoticeDesk.Recorded;
import dev.asli.compliance.notice.Response.Kind;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.AcknowledgeNoticeRequest;
import dev.asli.contracts.compliance.v1.AnswerReceipt;
import dev.asli.contracts.compliance.v1.GetNoticeRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.ListNoticesResponse;
import dev.asli.contracts.compliance.v1.Notices;
import dev.asli.contracts.compliance.v1.RespondToNoticeRequest;
import dev.asli.contracts.compliance.v1.RespondToNoticeResponse;
import dev.asli.contracts.compliance.v1.ResponseKind;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Translates; decides nothing. */
@GrpcService
@RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN})
class NoticesGrpcService implements Notices {

    private final Inboxes inboxes;
    private final NoticeDesk desk;
    private final CurrentActor caller;

    NoticesGrpcService(Inboxes inboxes, NoticeDesk desk, CurrentActor caller) {
        this.inboxes = inboxes;
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    public Uni<ListNoticesResponse> listNotices(ListNoticesRequest request) {
        Optional<UUID> after = Optional.of(request.getCursor())
                .filter(cursor -> !cursor.isEmpty())
                .map(cursor -> Wire.id(
                        cursor,
                        bad -> new ProblemException(
                                CommonProblem.REQUEST_INVALID, "The cursor is not one of ours; start without one.")));
        int limit = request.getLimit() > Short.MAX_VALUE ? Short.MAX_VALUE : request.getLimit();
        return inboxes.list(caller.get(), request.getState(), limit, after).map(NoticesGrpcService::page);
    }

    @Override
    public Uni<dev.asli.contracts.compliance.v1.Notice> getNotice(GetNoticeRequest request) {
        return inboxes.get(caller.get(), id(request.getId())).map(NoticeWire::of);
    }

    @Override
    public Uni<AnswerReceipt> acknowledgeNotice(AcknowledgeNoticeRequest request) {
        return desk.acknowledge(id(request.getId()), request.getTicket(), caller.get())
                .map(NoticesGrpcService::receipt);
    }

    @Override
    public Uni<RespondToNoticeResponse> respondToNotice(RespondToNoticeRequest request) {
        Uni<RespondToNoticeResponse> answer = desk.respond(id(request.getId()), draft(request), caller.get())
                .map(recorded -> RespondToNoticeResponse.newBuilder()
                        .setReceipt(receipt(recorded))
                        .build());
        return Wire.orUnmet(
                answer,
                unmet -> RespondToNoticeResponse.newBuilder().setUnmet(unmet).build());
    }

    private static UUID id(String text) {
        return Wire.id(text, unknown -> Notice.notFound());
    }

    private static AnswerDraft draft(RespondToNoticeRequest request) {
        Optional<Instant> actedAt =
                request.hasActedAt() ? Optional.of(Wire.instant(request.getActedAt())) : Optional.empty();
        return new AnswerDraft(
                request.getRequestId(),
                kind(request.getKind()),
                request.getAction(),
                actedAt,
                request.getReasons(),
                request.getTicket());
    }

    private static Optional<Kind> kind(ResponseKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> Optional.of(Kind.ACKNOWLEDGEMENT);
            case ACTIONED -> Optional.of(Kind.ACTIONED);
            case REFUSED -> Optional.of(Kind.REFUSED);
            case NEEDS_INFORMATION -> Optional.of(Kind.NEEDS_INFORMATION);
            case NOT_FOUND_BY_INTERMEDIARY -> Optional.of(Kind.NOT_FOUND_BY_INTERMEDIARY);
            case RESPONSE_KIND_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static ListNoticesResponse page(Page page) {
        ListNoticesResponse.Builder wire = ListNoticesResponse.newBuilder();
        page.notices().forEach(file -> wire.addNotices(NoticeWire.of(file)));
        if (page.more()) {
            wire.setNextCursor(page.notices().getLast().notice().id().toString());
        }
        return wire.build();
    }

    private static AnswerReceipt receipt(Recorded recorded) {
        return AnswerReceipt.newBuilder()
                .setNoticeId(recorded.response().notice().toString())
                .setResponse(NoticeWire.of(recorded.response()))
                .addAllDeadlines(DeadlineWire.of(recorded.deadlines()))
                .setReplayed(recorded.replayed())
                .build();
    }
}
