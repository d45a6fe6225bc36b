package dev.asli.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.contracts.compliance.v1.ApproveOrderRequest;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.DraftOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderResponse;
import dev.asli.contracts.compliance.v1.GetKeysRequest;
import dev.asli.contracts.compliance.v1.GetOrderRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.ListOrdersRequest;
import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.contracts.compliance.v1.RescindOrderRequest;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderTest extends ServiceTest {

    @Test
    void anOrderIsServedOnceAnotherOfficerApproves() {
        String chitra = compliance.intermediary();
        Order drafted = drafted(chitra).getOrder();
        assertThat(drafted.getState()).isEqualTo(NoticeState.DRAFTED);
        assertThat(orderNotices(chitra)).isZero();

        Order approved = compliance.orders("officer-2", "senior-officer").approveOrder(approval(drafted.getId()));

        assertThat(approved.getState()).isEqualTo(NoticeState.DELIVERED);
        assertThat(approved.getApprovedBy()).isEqualTo("senior-officer:officer-2");
        Deadline threeHours = deadline(approved.getDeadlinesList(), THREE_HOURS);
        assertThat(threeHours.getState()).isEqualTo(DeadlineState.RUNNING);
        assertThat(threeHours.getDueAt().getSeconds()
                        - threeHours.getStartedAt().getSeconds())
                .isEqualTo(Duration.ofHours(3).toSeconds());
        assertThat(orderNotices(chitra)).isOne();
    }

    @Test
    void theDrafterCannotApproveEvenAsSeniorOfficer() {
        Order drafted = drafted(compliance.intermediary()).getOrder();

        assertThat(Compliance.refusal(() -> compliance
                        .orders("officer-1", "officer", "senior-officer")
                        .approveOrder(approval(drafted.getId()))))
                .isEqualTo("PERMISSION_DENIED/SAME_PERSON");
        assertThat(Compliance.refusal(
                        () -> compliance.orders("officer-3", "officer").approveOrder(approval(drafted.getId()))))
                .isEqualTo("PERMISSION_DENIED/NOT_ALLOWED");
    }

    @Test
    void approvingTwiceIsTheSameAsOnce() {
        Order drafted = drafted(compliance.intermediary()).getOrder();

        Order once = compliance.orders("officer-2", "senior-officer").approveOrder(approval(drafted.getId()));
        Order twice = compliance.orders("officer-2", "senior-officer").approveOrder(approval(drafted.getId()));

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void aDefectiveOrderIsRefusedWholeWithEverythingItLacks() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);

        DraftOrderResponse answer = compliance
                .orders("officer-1", "officer")
                .draftOrder(DraftOrderRequest.newBuilder()
                        .setRequestId("x")
                        .setComplaintReference(reference)
                        .setIntermediary(chitra)
                        .build());

        assertThat(answer.getUnmet().getRequirementsList())
                .extracting(UnmetRequirement::getCode)
                .containsExactlyInAnyOrder(
                        "ISSUING_AUTHORITY_MISSING",
                        "RANK_MISSING",
                        "AUTHORISATION_MISSING",
                        "LEGAL_BASIS_MISSING",
                        "PROVISION_MISSING",
                        "NATURE_MISSING",
                        "REASONS_MISSING",
                        "LOCATOR_MISSING");
        assertThat(orders(reference)).isZero();
    }

    @Test
    void aRankThatDoesNotSufficeIsNamed() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);
        DraftOrderRequest.Builder draft = draft(reference, chitra);
        draft.getDetailsBuilder().setOfficerRank("inspector");

        DraftOrderResponse answer = compliance.orders("officer-1", "officer").draftOrder(draft.build());

        assertThat(answer.getUnmet().getRequirementsList())
                .extracting(UnmetRequirement::getCode, UnmetRequirement::getPath)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RANK_NOT_SUFFICIENT", "/details/officerRank"));
        assertThat(answer.getUnmet().getRequirements(0).getMessage())
                .contains("where no Joint Secretary is appointed", "courts");
    }

    @Test
    void aLocationOfAnotherIntermediaryIsRefused() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra, darpan);

        DraftOrderResponse answer = compliance
                .orders("officer-1", "officer")
                .draftOrder(draft(reference, chitra)
                        .clearLocationIds()
                        .addLocationIds("L2")
                        .build());

        assertThat(answer.getUnmet().getRequirements(0).getPath()).isEqualTo("/locationIds/0");
    }

    @Test
    void theSameRequestIdWithAnotherOrderIsRefused() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);
        DraftOrderRequest draft = draft(reference, chitra).build();
        DraftOrderRequest.Builder other = draft.toBuilder();
        other.getDetailsBuilder().setReasons("Other reasons.");

        Order once = compliance.orders("officer-1", "officer").draftOrder(draft).getOrder();
        Order twice =
                compliance.orders("officer-1", "officer").draftOrder(draft).getOrder();

        assertThat(twice.getId()).isEqualTo(once.getId());
        assertThat(Compliance.refusal(
                        () -> compliance.orders("officer-1", "officer").draftOrder(other.build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_MISMATCH");
    }

    @Test
    void rescindingStopsItsDeadlinesAndNeedsAReason() {
        String chitra = compliance.intermediary();
        Order served = compliance
                .orders("officer-2", "senior-officer")
                .approveOrder(approval(drafted(chitra).getOrder().getId()));

        assertThat(Compliance.refusal(() -> compliance
                        .orders("officer-1", "officer")
                        .rescindOrder(RescindOrderRequest.newBuilder()
                                .setId(served.getId())
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/REASON_MISSING");
        Order rescinded = compliance
                .orders("officer-1", "officer")
                .rescindOrder(RescindOrderRequest.newBuilder()
                        .setId(served.getId())
                        .setReason("Issued by mistake.")
                        .build());

        assertThat(rescinded.getState()).isEqualTo(NoticeState.RESCINDED);
        assertThat(rescinded.getRescindedBecause()).isEqualTo("Issued by mistake.");
        assertThat(deadline(rescinded.getDeadlinesList(), THREE_HOURS).getState())
                .isEqualTo(DeadlineState.DEADLINE_WITHDRAWN);
        assertThat(Compliance.refusal(() -> compliance.member(chitra).respondToNotice(removed(served.getId(), "r-1"))))
                .isEqualTo("FAILED_PRECONDITION/NOTICE_RESCINDED");
        assertThat(Compliance.refusal(
                        () -> compliance.orders("officer-2", "senior-officer").approveOrder(approval(served.getId()))))
                .isEqualTo("FAILED_PRECONDITION/ORDER_RESCINDED");
    }

    @Test
    void theSignedOrderIsVerifiedOfflineWithThePublishedKey() throws Exception {
        String chitra = compliance.intermediary();
        Order served = compliance
                .orders("officer-2", "senior-officer")
                .approveOrder(approval(drafted(chitra).getOrder().getId()));
        JsonWebKeySet keys = new JsonWebKeySet(
                compliance.keys().getKeys(GetKeysRequest.getDefaultInstance()).getNoticeJwks());

        JsonWebSignature signature = read(served.getSignedNotice(), keys);
        JsonNode payload = new ObjectMapper().readTree(signature.getPayload());

        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getHeader("typ")).isEqualTo("asli-notice+jwt");
        assertThat(signature.getKeyIdHeaderValue())
                .isEqualTo(keys.getJsonWebKeys().getFirst().getKeyId());
        assertThat(payload.path("noticeId").asText()).isEqualTo(served.getId());
        assertThat(payload.at("/order/officerRank").asText()).isEqualTo("joint_secretary");
        assertThat(payload.at("/locations/0/url").asText()).isEqualTo(compliance.page(chitra));
        assertThat(payload.at("/deadlines").findValuesAsText("obligation")).contains(THREE_HOURS);
        String[] parts = served.getSignedNotice().split("\\.", -1);
        String other = parts[0] + "." + parts[1].substring(0, 10) + (parts[1].charAt(10) == 'A' ? 'B' : 'A')
                + parts[1].substring(11) + "." + parts[2];
        assertThat(read(other, keys).verifySignature()).isFalse();
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(Compliance.refusal(() -> compliance
                        .orders("auditor-1", "auditor")
                        .getOrder(GetOrderRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .build())))
                .isEqualTo("NOT_FOUND/ORDER_NOT_FOUND");
        assertThat(Compliance.refusal(() -> compliance
                        .orders("auditor-1", "auditor")
                        .getOrder(GetOrderRequest.newBuilder()
                                .setId("'; drop table notice")
                                .build())))
                .isEqualTo("NOT_FOUND/ORDER_NOT_FOUND");
    }

    private DraftOrderResponse drafted(String intermediary) {
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), intermediary);
        return compliance
                .orders("officer-1", "officer")
                .draftOrder(draft(reference, intermediary).build());
    }

    private static DraftOrderRequest.Builder draft(String reference, String intermediary) {
        return DraftOrderRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setComplaintReference(reference)
                .setIntermediary(intermediary)
                .addLocationIds("L1")
                .setDetails(OrderDetails.newBuilder()
                        .setIssuingAuthority("Ministry of Examples")
                        .setOfficerRank("joint_secretary")
                        .setWrittenAuthorisation("No. 7 of 2 November 2026")
                        .setLegalBasis("IT Act s.79(3)(b)")
                        .setStatutoryProvision("BNS s.336")
                        .setNatureOfUnlawfulAct("A forged likeness of a person.")
                        .setReasons("The person shown was elsewhere; the picture deceives."));
    }

    private static ApproveOrderRequest approval(String id) {
        return ApproveOrderRequest.newBuilder().setId(id).build();
    }

    private int orders(String reference) {
        return compliance
                .orders("auditor-1", "auditor")
                .listOrders(ListOrdersRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build())
                .getOrdersCount();
    }

    private long orderNotices(String intermediary) {
        return compliance
                .member(intermediary)
                .listNotices(ListNoticesRequest.getDefaultInstance())
                .getNoticesList()
                .stream()
                .filter(notice -> notice.getKind().equals("ORDER"))
                .map(Notice::getOrder)
                .filter(details -> details.getOfficerRank().equals("joint_secretary"))
                .count();
    }

    private static JsonWebSignature read(String jws, JsonWebKeySet keys) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "EdDSA"));
        signature.setCompactSerialization(jws);
        signature.setKey(keys.getJsonWebKeys().getFirst().getKey());
        return signature;
    }
}
