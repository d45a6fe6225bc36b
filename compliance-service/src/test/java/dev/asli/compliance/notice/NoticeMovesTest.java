package dev.asli.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.compliance.notice.NoticeState.Acknowledged;
import dev.asli.compliance.notice.NoticeState.Answered;
import dev.asli.compliance.notice.NoticeState.Closed;
import dev.asli.compliance.notice.NoticeState.Delivered;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeMovesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");

    private final Notice draft = Notice.draft(
            UUID.randomUUID(),
            NoticeKind.GRIEVANCE,
            new Subject(UUID.randomUUID(), "ASLI-1", "chitra", "other_matter", "third_party", false, false, List.of()),
            "Words.",
            NOON);

    @Test
    void servedInTheDesignatedInboxItIsReceivedAtOnce() {
        Notice served = draft.serve("jws", NOON);

        assertThat(served.state()).isEqualTo(new Delivered(NOON));
        assertThat(served.receipt()).contains(new Receipt(NOON, ServiceGrade.R2));
    }

    @Test
    void aTicketRaisesTheProofOfReceipt() {
        Notice acknowledged = draft.serve("jws", NOON).acknowledge("T-1", NOON.plusSeconds(60));

        assertThat(acknowledged.state()).isEqualTo(new Acknowledged(NOON.plusSeconds(60)));
        assertThat(acknowledged.receipt()).contains(new Receipt(NOON, ServiceGrade.R1));
    }

    @Test
    void itCanBeAnsweredWithoutBeingAcknowledgedFirst() {
        assertThat(draft.serve("jws", NOON).answer("", NOON).state()).isEqualTo(new Answered(NOON));
    }

    @Test
    void whatWasNeverReceivedCannotBeAnswered() {
        assertThatThrownBy(() -> draft.answer("", NOON)).hasMessageContaining("None of your notices");
    }

    @Test
    void aRescindedOneIsAnsweredNoMoreAndRescindingAgainChangesNothing() {
        Notice rescinded = draft.serve("jws", NOON).rescind("A mistake.", NOON);

        assertThat(rescinded.state()).isEqualTo(new Rescinded(NOON, "A mistake."));
        assertThat(rescinded.rescind("Another reason.", NOON)).isEqualTo(rescinded);
        assertThatThrownBy(() -> rescinded.answer("", NOON)).hasMessageContaining("rescinded");
    }

    @Test
    void aClosedOneStaysClosed() {
        Notice closed = draft.serve("jws", NOON).close("The complainant withdrew.", NOON);

        assertThat(closed.state()).isInstanceOf(Closed.class);
        assertThat(closed.close("Again.", NOON)).isEqualTo(closed);
        assertThatThrownBy(() -> closed.acknowledge("", NOON)).hasMessageContaining("closed");
    }
}
