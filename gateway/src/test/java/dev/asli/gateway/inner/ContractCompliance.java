package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.AcknowledgeNoticeRequest;
import dev.asli.contracts.compliance.v1.AnswerReceipt;
import dev.asli.contracts.compliance.v1.AppealRight;
import dev.asli.contracts.compliance.v1.ApproveOrderRequest;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.DeadlineList;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.DeadlinesGrpc;
import dev.asli.contracts.compliance.v1.DraftOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderResponse;
import dev.asli.contracts.compliance.v1.GetKeysRequest;
import dev.asli.contracts.compliance.v1.GetKeysResponse;
import dev.asli.contracts.compliance.v1.GetNoticeRequest;
import dev.asli.contracts.compliance.v1.GetScorecardRequest;
import dev.asli.contracts.compliance.v1.IntermediariesGrpc;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.KeysGrpc;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListIntermediariesResponse;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.ListNoticesResponse;
import dev.asli.contracts.compliance.v1.ListScorecardsRequest;
import dev.asli.contracts.compliance.v1.ListScorecardsResponse;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.NoticesGrpc;
import dev.asli.contracts.compliance.v1.Observation;
import dev.asli.contracts.compliance.v1.ObservationsGrpc;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.compliance.v1.ObserveNowResponse;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.OrdersGrpc;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesResponse;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryResponse;
import dev.asli.contracts.compliance.v1.RespondToNoticeRequest;
import dev.asli.contracts.compliance.v1.RespondToNoticeResponse;
import dev.asli.contracts.compliance.v1.Response;
import dev.asli.contracts.compliance.v1.ResponseKind;
import dev.asli.contracts.compliance.v1.Scorecard;
import dev.asli.contracts.compliance.v1.ScorecardsGrpc;
import dev.asli.contracts.compliance.v1.Sighting;
import dev.asli.contracts.compliance.v1.Text;
import dev.asli.contracts.compliance.v1.UnmetList;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** What compliance/v1 promises the gateway, in memory. */
class ContractCompliance {

    List<BindableService> services() {
        return List.of(new Law(), new Register(), new Inbox(), new Desk(), new Eyes(), new Figures(), new PublicKeys());
    }

    static Deadline deadline() {
        return Deadline.newBuilder()
                .setId("deadline-1")
                .setObligation("IN.ITR.3-2-b.intimate_impersonation_removal")
                .setDuty("REMOVE")
                .setTitle("Remove within two hours")
                .setClause("rule 3(2)(b)")
                .setVersion("IN.ITR.3-2-b@2026-02-20")
                .setDueAt(Timestamp.newBuilder().setSeconds(1_795_528_800L))
                .setState(DeadlineState.DEADLINE_WITHDRAWN)
                .addWhy(Text.newBuilder().setLanguage("en").setText("Because."))
                .addWhy(Text.newBuilder().setLanguage("hi").setText("क्योंकि"))
                .build();
    }

    static Matter matter(String reference) {
        return Matter.newBuilder()
                .setId("matter-1")
                .setComplaintReference(reference)
                .setIntermediary("chitra")
                .addLocations(MatterLocation.newBuilder()
                        .setLocationId("location-1")
                        .setIntermediary("chitra")
                        .setUrl("https://chitra.example/p/1"))
                .addDeadlines(deadline())
                .addAppealRights(AppealRight.newBuilder()
                        .setObligation("IN.ITR.3A.appeal_window")
                        .setClause("rule 3A(3)")
                        .setVersion("IN.ITR.3A-3@2023-04-06")
                        .setOpenedAt(Timestamp.newBuilder().setSeconds(1_795_000_000L))
                        .setUntil(Timestamp.newBuilder().setSeconds(1_795_528_800L))
                        .setTicket("T-7")
                        .addWhy(Text.newBuilder().setLanguage("en").setText("Because of the answer.")))
                .build();
    }

    private static final class Law extends DeadlinesGrpc.DeadlinesImplBase {
        @Override
        public void previewDeadlines(
                PreviewDeadlinesRequest request, StreamObserver<PreviewDeadlinesResponse> answers) {
            answer(
                    answers,
                    () -> request.getTriggerEvent().isEmpty()
                            ? PreviewDeadlinesResponse.newBuilder()
                                    .setUnmet(unmet("TRIGGER_MISSING", "/triggerEvent"))
                                    .build()
                            : PreviewDeadlinesResponse.newBuilder()
                                    .setDeadlines(DeadlineList.newBuilder().addDeadlines(deadline()))
                                    .build());
        }
    }

    private static final class Register extends IntermediariesGrpc.IntermediariesImplBase {
        @Override
        public void listIntermediaries(
                ListIntermediariesRequest request, StreamObserver<ListIntermediariesResponse> answers) {
            answer(
                    answers,
                    () -> ListIntermediariesResponse.newBuilder()
                            .addIntermediaries(IntermediaryInfo.newBuilder()
                                    .setId("chitra")
                                    .setName("Chitra")
                                    .addHosts("chitra.example")
                                    .addClasses("ssmi"))
                            .addIntermediaries(IntermediaryInfo.newBuilder()
                                    .setId("darpan")
                                    .setName("Darpan")
                                    .addClasses("ssmi"))
                            .build());
        }

        @Override
        public void registerIntermediary(
                RegisterIntermediaryRequest request, StreamObserver<RegisterIntermediaryResponse> answers) {
            answer(answers, () -> {
                TokenCheck.require(Roles.ADMINISTRATOR);
                return RegisterIntermediaryResponse.newBuilder()
                        .setIntermediary(request.getIntermediary())
                        .build();
            });
        }
    }

    /** One notice, of chitra. */
    private static final class Inbox extends NoticesGrpc.NoticesImplBase {
        @Override
        public void listNotices(ListNoticesRequest request, StreamObserver<ListNoticesResponse> answers) {
            answer(answers, () -> {
                ListNoticesResponse.Builder page = ListNoticesResponse.newBuilder();
                if ("chitra".equals(TokenCheck.who().intermediary())) {
                    page.addNotices(notice("notice-1"));
                }
                return page.build();
            });
        }

        @Override
        public void getNotice(GetNoticeRequest request, StreamObserver<Notice> answers) {
            answer(answers, () -> notice(request.getId()));
        }

        @Override
        public void acknowledgeNotice(AcknowledgeNoticeRequest request, StreamObserver<AnswerReceipt> answers) {
            answer(
                    answers,
                    () -> AnswerReceipt.newBuilder()
                            .setNoticeId(notice(request.getId()).getId())
                            .setResponse(Response.newBuilder()
                                    .setId("response-1")
                                    .setKind(ResponseKind.ACKNOWLEDGEMENT)
                                    .setTicket(request.getTicket()))
                            .addDeadlines(deadline())
                            .build());
        }

        @Override
        public void respondToNotice(RespondToNoticeRequest request, StreamObserver<RespondToNoticeResponse> answers) {
            answer(answers, () -> {
                notice(request.getId());
                return request.getKind() == ResponseKind.REFUSED
                                && request.getReasons().isEmpty()
                        ? RespondToNoticeResponse.newBuilder()
                                .setUnmet(unmet("REASONS_MISSING", "/reasons"))
                                .build()
                        : RespondToNoticeResponse.newBuilder()
                                .setReceipt(AnswerReceipt.newBuilder()
                                        .setNoticeId(request.getId())
                                        .setResponse(Response.newBuilder()
                                                .setId("response-2")
                                                .setKind(request.getKind())
                                                .setAction(request.getAction())))
                                .build();
            });
        }

        private static Notice notice(String id) {
            TokenCheck.require(Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN);
            if (!id.equals("notice-1") || !"chitra".equals(TokenCheck.who().intermediary())) {
                throw TokenCheck.problem(Kind.NOT_FOUND, "NOTICE_NOT_FOUND", "You have no notice with this id.");
            }
            return Notice.newBuilder()
                    .setId(id)
                    .setKind("GRIEVANCE")
                    .setState(NoticeState.NOTICE_CLOSED)
                    .setIntermediary("chitra")
                    .setComplaintReference("ASLI-2026-1")
                    .addDeadlines(deadline())
                    .build();
        }
    }

    private static final class Desk extends OrdersGrpc.OrdersImplBase {
        @Override
        public void draftOrder(DraftOrderRequest request, StreamObserver<DraftOrderResponse> answers) {
            answer(answers, () -> {
                TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
                return request.getDetails().getOfficerRank().isEmpty()
                        ? DraftOrderResponse.newBuilder()
                                .setUnmet(unmet("RANK_MISSING", "/details/officerRank"))
                                .build()
                        : DraftOrderResponse.newBuilder()
                                .setOrder(Order.newBuilder()
                                        .setId("order-1")
                                        .setState(NoticeState.DRAFTED)
                                        .setDetails(request.getDetails()))
                                .build();
            });
        }

        @Override
        public void approveOrder(ApproveOrderRequest request, StreamObserver<Order> answers) {
            answer(answers, () -> {
                TokenCheck.require(Roles.SENIOR_OFFICER);
                return Order.newBuilder()
                        .setId(request.getId())
                        .setState(NoticeState.SENT)
                        .build();
            });
        }
    }

    private static final class Eyes extends ObservationsGrpc.ObservationsImplBase {
        @Override
        public void observeNow(ObserveNowRequest request, StreamObserver<ObserveNowResponse> answers) {
            answer(
                    answers,
                    () -> ObserveNowResponse.newBuilder()
                            .addObservations(Observation.newBuilder()
                                    .setId("observation-1")
                                    .setSighting(Sighting.DOWN)
                                    .setHttpStatus(404))
                            .build());
        }
    }

    private static final class Figures extends ScorecardsGrpc.ScorecardsImplBase {
        @Override
        public void getScorecard(GetScorecardRequest request, StreamObserver<Scorecard> answers) {
            answer(answers, () -> {
                if (!request.getIntermediary().equals(TokenCheck.who().intermediary())) {
                    TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR);
                }
                return Scorecard.newBuilder()
                        .setIntermediary(request.getIntermediary())
                        .setGrade("NR")
                        .addGradeReasons("COVERAGE_TOO_LOW")
                        .build();
            });
        }

        @Override
        public void listScorecards(ListScorecardsRequest request, StreamObserver<ListScorecardsResponse> answers) {
            answer(
                    answers,
                    () -> ListScorecardsResponse.newBuilder()
                            .addScorecards(Scorecard.newBuilder()
                                    .setIntermediary("chitra")
                                    .setGrade("NR"))
                            .build());
        }
    }

    private static final class PublicKeys extends KeysGrpc.KeysImplBase {
        @Override
        public void getKeys(GetKeysRequest request, StreamObserver<GetKeysResponse> answers) {
            answer(
                    answers,
                    () -> GetKeysResponse.newBuilder()
                            .setNoticeJwks(
                                    "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"notice\",\"x\":\"AA\"}]}")
                            .addLedgerVerifierKeys("compliance.asli.dev+87654321+AQ==")
                            .build());
        }
    }

    private static UnmetList unmet(String code, String path) {
        return UnmetList.newBuilder()
                .addRequirements(UnmetRequirement.newBuilder()
                        .setCode(code)
                        .setPath(path)
                        .setMessage("Add it."))
                .build();
    }
}
