package dev.asli.compliance;

import static dev.asli.contracts.compliance.v1.DeadlineState.BREACHED_CLOSED;
import static dev.asli.contracts.compliance.v1.DeadlineState.BREACHED_OPEN;
import static dev.asli.contracts.compliance.v1.DeadlineState.MET;
import static dev.asli.contracts.compliance.v1.DeadlineState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.compliance.deadline.DeadlineConfig;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.compliance.v1.Sighting;
import dev.asli.testkit.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SweepTest extends ServiceTest {

    private static final Duration PAST_TWO_HOURS = Duration.ofHours(2).plusSeconds(5);

    @Inject
    Deadlines deadlines;

    @Inject
    DeadlineConfig config;

    @Test
    void twoSweepsAtOnceSettleEachDeadlineOnce() {
        String reference = opened();
        clock.advance(PAST_TWO_HOURS);

        CompletableFuture<Void> one = CompletableFuture.runAsync(this::sweep);
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::sweep);
        CompletableFuture.allOf(one, other).join();

        Deadline twoHours = deadline(matter(reference).getDeadlinesList(), TWO_HOURS);
        assertThat(twoHours.getState()).isEqualTo(BREACHED_OPEN);
        assertThat(events(twoHours.getId())).isEqualTo(2);
        assertThat(matter(reference).getObservationsList()).hasSize(1);
    }

    @Test
    void sweepingAgainChangesNothing() {
        String reference = opened();
        clock.advance(PAST_TWO_HOURS);
        sweep();
        Matter once = matter(reference);

        sweep();

        assertThat(matter(reference)).isEqualTo(once);
    }

    @Test
    void whatADeadSweepClaimedIsTakenUpWhenItsLeaseEnds() {
        String reference = opened();
        clock.advance(PAST_TWO_HOURS);
        Transactions.inTransaction(
                () -> deadlines.claim(clock.instant(), clock.instant().plus(config.lease()), 1_000));

        sweep();
        assertThat(deadline(matter(reference).getDeadlinesList(), TWO_HOURS).getState())
                .isEqualTo(RUNNING);
        clock.advance(config.lease().plusSeconds(1));
        sweep();

        assertThat(deadline(matter(reference).getDeadlinesList(), TWO_HOURS).getState())
                .isEqualTo(BREACHED_OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 403, 302})
    void whatCannotBeToldIsNeverABreachNorARemoval(int status) {
        String intermediary = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), intermediary);
        ContentPages.answers(compliance.page(intermediary), status);
        clock.advance(PAST_TWO_HOURS);

        sweep();

        Matter matter = matter(reference);
        assertThat(matter.getObservations(0).getSighting()).isEqualTo(Sighting.UNCERTAIN);
        assertThat(deadline(matter.getDeadlinesList(), TWO_HOURS).getState()).isEqualTo(RUNNING);
    }

    @Test
    void contentGoneAtTheDueTimeMeetsTheDuty() {
        String intermediary = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), intermediary);
        ContentPages.answers(compliance.page(intermediary), 410);
        clock.advance(PAST_TWO_HOURS);

        sweep();

        assertThat(deadline(matter(reference).getDeadlinesList(), TWO_HOURS).getState())
                .isEqualTo(MET);
    }

    @Test
    void aBreachEndsWhenTheContentIsSeenDown() {
        String intermediary = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), intermediary);
        clock.advance(PAST_TWO_HOURS);
        sweep();
        ContentPages.answers(compliance.page(intermediary), 404);
        clock.advance(config.lookLater().plusSeconds(1));

        sweep();

        Deadline twoHours = deadline(matter(reference).getDeadlinesList(), TWO_HOURS);
        assertThat(twoHours.getState()).isEqualTo(BREACHED_CLOSED);
        assertThat(twoHours.getEvidenceList()).hasSize(2);
    }

    @Test
    void silenceOnAcknowledgementIsABreachProvedByDelivery() {
        String intermediary = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), intermediary);
        clock.advance(Duration.ofHours(24).plusSeconds(5));

        sweep();

        Matter matter = matter(reference);
        Deadline acknowledge = deadline(matter.getDeadlinesList(), ACKNOWLEDGE);
        assertThat(acknowledge.getState()).isEqualTo(BREACHED_OPEN);
        assertThat(acknowledge.getEvidenceList())
                .containsExactly(matter.getGrievance().getId());
    }

    @Test
    void ofIntimateContentNoBodyIsRead() {
        String intermediary = compliance.intermediary();
        String reference = Compliance.reference();
        compliance
                .intake()
                .openMatters(compliance
                        .complaint(reference, clock.instant(), intermediary)
                        .setCategory("intimate_or_nude")
                        .build());

        compliance
                .observations()
                .observeNow(ObserveNowRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build());

        assertThat(matter(reference).getObservations(0).getSighting()).isEqualTo(Sighting.UP);
        assertThat(matter(reference).getObservations(0).getBodySha256()).isEmpty();
    }

    @Test
    void ofAMatterThatIsFreeOfMediaNoBodyIsReadWhateverItsCategory() {
        String intermediary = compliance.intermediary();
        String free = Compliance.reference();
        String other = Compliance.reference();
        compliance
                .intake()
                .openMatters(compliance
                        .complaint(free, clock.instant(), intermediary)
                        .setMediaFree(true)
                        .build());
        compliance.open(other, clock.instant(), intermediary);

        for (String reference : List.of(free, other)) {
            compliance
                    .observations()
                    .observeNow(ObserveNowRequest.newBuilder()
                            .setComplaintReference(reference)
                            .build());
            assertThat(matter(reference).getObservations(0).getSighting()).isEqualTo(Sighting.UP);
        }
        assertThat(matter(free).getObservations(0).getBodySha256()).isEmpty();
        assertThat(matter(other).getObservations(0).getBodySha256()).hasSize(64);
    }

    @Test
    void whatWasSaidOrSeenCannotBeChangedInTheDatabase() {
        opened();
        assertThat(List.of(
                        "update response set reasons = 'other'",
                        "delete from observation",
                        "update deadline_event set standing = 'met'",
                        "delete from notice_location"))
                .allSatisfy(sql -> assertThatThrownBy(() -> execute(sql)).hasStackTraceContaining("never changed"));
    }

    @Test
    void aRowThatTheLawForbidsCannotBeWritten() {
        opened();
        assertThat(List.of(
                        "update deadline set standing = 'breached_open', standing_since = due_at, evidence = '{}'"
                                + " where standing = 'running' and due_at is not null",
                        "update deadline set standing = 'met', standing_since = now(), proof = null"
                                + " where standing = 'running'",
                        "update notice set state = 'DELIVERED', received_at = null, service_grade = null",
                        "update notice set state = 'RESCINDED', state_reason = null"))
                .allSatisfy(sql -> assertThatThrownBy(() -> execute(sql)).hasStackTraceContaining("check constraint"));
    }

    private String opened() {
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), compliance.intermediary());
        return reference;
    }

    private void sweep() {
        Transactions.onEventLoop(sweep::sweep);
    }

    private static void execute(String sql) {
        Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate()));
    }

    private static int events(String deadline) {
        return Transactions.<Long>inTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select count(*) from deadline_event where deadline_id = :id", Long.class)
                                .setParameter("id", UUID.fromString(deadline))
                                .getSingleResult()))
                .intValue();
    }
}
