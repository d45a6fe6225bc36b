package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.intake.doubles.FarEnds;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RunsOnRealParts
class ServingTest {

    @GrpcClient("self")
    Intake intake;

    @Inject
    FarEnds ends;

    @AfterEach
    void everybodyIsWell() {
        ends.behave();
    }

    @ParameterizedTest
    @EnumSource(
            value = FarEnds.Compliance.class,
            names = {"DEAD", "SILENT"})
    void aDeadComplianceServiceDelaysTheServingAndFailsNothing(FarEnds.Compliance how) {
        ends.compliance = how;
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(filed.getServing()).isEqualTo(Serving.PENDING);
        assertThat(filed.getMattersList()).isEmpty();
        assertThat(Visitor.visitor(intake).get(filed).getMattersKnown()).isFalse();

        ends.behave();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            ComplaintRecord record = Visitor.visitor(intake).get(filed);
            assertThat(record.getServing()).isEqualTo(Serving.SERVED);
            assertThat(record.getMattersList()).hasSize(2);
        });
        assertThat(ends.opened).containsOnlyOnce(filed.getReference());
    }

    @Test
    void aRefusalIsEnteredOnceForTheOfficerAndTheServingGoesOn() {
        ends.compliance = FarEnds.Compliance.REFUSES;
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(filed.getServing()).isEqualTo(Serving.PENDING);
        String tried = "outbox_message where message_key = '" + filed.getReference() + "' and attempts > 1";
        await().atMost(Duration.ofSeconds(30)).until(() -> Records.count(tried) == 1);
        ends.behave();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Visitor.officer(intake)
                                .get(filed.getReference(), "")
                                .getCustodyList())
                        .extracting("kind")
                        .containsExactly("COMPLAINT_FILED", "SERVING_REFUSED", "GRIEVANCE_SERVED"));
    }

    @Test
    void aDueTimeThatChangedIsLearntWithoutAnybodyReading() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        String row = "complaint where reference = '" + filed.getReference() + "'";
        assertThat(Records.changed("update complaint set next_due_at = '2020-01-01', due_asked_at = 'epoch'"
                        + " where reference = '" + filed.getReference() + "'"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Records.count(row + " and next_due_at > received_at and due_asked_at > 'epoch'") == 1);
    }

    @Test
    void withoutConsentNobodyIsTold() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setDeclarations(Declarations.newBuilder().setGoodFaith(true)));
        assertThat(filed.getServing()).isEqualTo(Serving.NOT_ASKED);
        assertThat(ends.opened).doesNotContain(filed.getReference());
    }

    @Test
    void ofASexualMatterComplianceIsToldThatNothingMayBeReadWhateverItsCategory() {
        Filed sexual = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setCategory(Category.IMPERSONATION_OF_COMPLAINANT)
                        .setSubjectAge(SubjectAge.ADULT)
                        .setConsentKind(ConsentKind.NEVER_GIVEN)
                        .setSexualMatter(true));
        Filed childs = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setCategory(Category.HARMFUL_TO_CHILD)
                        .setSubjectAge(SubjectAge.UNDER_18));
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(ends.opened).contains(sexual.getReference(), childs.getReference(), other.getReference());
        assertThat(ends.mediaFree)
                .contains(sexual.getReference(), childs.getReference())
                .doesNotContain(other.getReference());
    }

    @Test
    void anIntermediaryNobodyKnowsIsNamed() {
        FileComplaintRequest request = Visitor.complaint()
                .addLocations(Location.newBuilder().setIntermediary("nobody").setUrl("https://nobody.example/"))
                .build();
        FileComplaintResponse response = Visitor.visitor(intake).file(request);
        assertThat(response.getUnmet().getRequirementsList()).singleElement().satisfies(unmet -> {
            assertThat(unmet.getCode()).isEqualTo("INTERMEDIARY_UNKNOWN");
            assertThat(unmet.getPath()).isEqualTo("/locations/2/intermediary");
        });
    }

    @Test
    void withdrawingTwiceIsTheSameAsOnceAndIsPassedOn() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        WithdrawComplaintRequest request = WithdrawComplaintRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .build();
        ComplaintRecord first = Visitor.answer(Visitor.visitor(intake).intake().withdrawComplaint(request));
        ComplaintRecord second = Visitor.answer(Visitor.visitor(intake).intake().withdrawComplaint(request));
        assertThat(first.getStage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(second.getStageSince()).isEqualTo(first.getStageSince());
        assertThat(ends.withdrawn).containsOnlyOnce(filed.getReference());
    }
}
