package dev.asli.compliance;

import static dev.asli.contracts.compliance.v1.DeadlineState.BREACHED_OPEN;
import static dev.asli.contracts.compliance.v1.DeadlineState.MET;
import static dev.asli.contracts.compliance.v1.DeadlineState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.compliance.v1.AcknowledgeNoticeRequest;
import dev.asli.contracts.compliance.v1.AnswerReceipt;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.compliance.v1.Sighting;
import dev.asli.testkit.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryTest extends ServiceTest {

    @Test
    void aGrievanceIsServedAtOnceAndStartsItsDeadlines() {
        String chitra = compliance.intermediary();

        MattersView view = compliance.open(Compliance.reference(), clock.instant(), chitra);

        Matter matter = view.getMatters(0);
        assertThat(matter.getGrievance().getState()).isEqualTo(NoticeState.DELIVERED);
        assertThat(matter.getGrievance().getServiceGrade()).isEqualTo("R2");
        Deadline twoHours = deadline(matter.getDeadlinesList(), TWO_HOURS);
        assertThat(twoHours.getState()).isEqualTo(RUNNING);
        assertThat(twoHours.getDueAt().getSeconds() - twoHours.getStartedAt().getSeconds())
                .isEqualTo(Duration.ofHours(2).toSeconds());
        assertThat(twoHours.getWhyList()).extracting("language").containsExactly("en", "hi");
        assertThat(deadline(matter.getDeadlinesList(), ACKNOWLEDGE).getState()).isEqualTo(RUNNING);
    }

    @Test
    void anIntermediaryAcknowledgesAndRemovesInTime() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);
        Notice notice = notice(chitra);

        AnswerReceipt acknowledged = compliance
                .member(chitra)
                .acknowledgeNotice(AcknowledgeNoticeRequest.newBuilder()
                        .setId(notice.getId())
                        .setTicket("T-1")
                        .build());
        AnswerReceipt removed = compliance
                .member(chitra)
                .respondToNotice(removed(notice.getId(), "r-1"))
                .getReceipt();
        ContentPages.answers(compliance.page(chitra), 404);
        compliance
                .observations()
                .observeNow(ObserveNowRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build());

        assertThat(deadline(acknowledged.getDeadlinesList(), ACKNOWLEDGE).getState())
                .isEqualTo(MET);
        assertThat(deadline(acknowledged.getDeadlinesList(), TWO_HOURS).getState())
                .isEqualTo(RUNNING);
        assertThat(deadline(removed.getDeadlinesList(), TWO_HOURS).getState()).isEqualTo(MET);
        Matter matter = matter(reference);
        assertThat(matter.getGrievance().getServiceGrade()).isEqualTo("R1");
        assertThat(matter.getGrievance().getState()).isEqualTo(NoticeState.ANSWERED);
        assertThat(matter.getObservationsList()).extracting("sighting").containsExactly(Sighting.DOWN);
        assertThat(deadline(matter.getDeadlinesList(), TWO_HOURS).getEvidenceList())
                .containsExactly(
                        removed.getResponse().getId(), matter.getObservations(0).getId());
    }

    @Test
    void silencePastTwoHoursWithASightingIsABreachWithItsEvidence() {
        String darpan = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), darpan);

        clock.advance(Duration.ofHours(2).plusSeconds(5));
        Transactions.onEventLoop(sweep::sweep);

        Matter matter = matter(reference);
        Deadline twoHours = deadline(matter.getDeadlinesList(), TWO_HOURS);
        assertThat(twoHours.getState()).isEqualTo(BREACHED_OPEN);
        assertThat(twoHours.getEvidenceList())
                .containsExactly(matter.getObservations(0).getId());
        assertThat(matter.getObservations(0).getSighting()).isEqualTo(Sighting.UP);
        assertThat(matter.getObservations(0).getBodySha256()).hasSize(64);
        assertThat(twoHours.getStanding()).startsWith("Observed non-compliance with rule 3(2)(b)");
        assertThat(deadline(matter.getDeadlinesList(), ACKNOWLEDGE).getState()).isEqualTo(RUNNING);
    }
}
