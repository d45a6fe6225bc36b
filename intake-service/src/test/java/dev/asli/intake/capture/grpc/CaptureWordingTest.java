package dev.asli.intake.capture.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ListCapturesResponse;
import dev.asli.intake.capture.Capture;
import dev.asli.intake.capture.Capture.Content.DeviceClaim;
import dev.asli.intake.capture.Capture.Content.PageVisit;
import dev.asli.intake.capture.Capture.PageHeader;
import dev.asli.intake.capture.CaptureState;
import dev.asli.intake.capture.PageRecord;
import dev.asli.intake.complaint.Standing;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptureWordingTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int GRPC_LIMIT = 4 * 1024 * 1024;

    /** The most captures a case can have, each as large as a stranger's server and the rules let it be. */
    @Test
    void theLargestListThereCanBeFitsIntoOneMessage() {
        List<Capture> captures = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> number % 2 == 0 ? visit(number) : claim(number))
                .toList();

        ListCapturesResponse all = ListCapturesResponse.newBuilder()
                .addAllCaptures(CaptureWording.all(captures, Standing.OFFICER))
                .build();

        assertThat(all.getCapturesCount()).isEqualTo(200);
        assertThat(all.getSerializedSize()).isLessThan(GRPC_LIMIT);
        assertThat(all.getCaptures(1).getPage().getDone().getHopsCount()).isEqualTo(6);
        assertThat(all.getCaptures(199).getPage().getDone().getHopsCount()).isZero();
        assertThat(all.getCaptures(199).getPage().getDone().getBundle().getSha256())
                .hasSize(64);
    }

    private static Capture claim(int number) {
        return new Capture(
                UUID.randomUUID(),
                "ASLI-2026-AAAA-BBBB",
                number,
                "https://x.example/" + "a".repeat(2000),
                NOON,
                "visitor:v",
                new DeviceClaim(
                        "ab".repeat(32), NOON, "Asia/Kolkata", "क".repeat(1000), "क".repeat(1000), headers(), 1));
    }

    private static Capture visit(int number) {
        PageRecord.Part part = new PageRecord.Part("capture.warc", 1, "ab".repeat(32), "cd".repeat(64));
        PageRecord.PageHop hop = new PageRecord.PageHop(
                "https://x.example/" + "a".repeat(2000),
                "192.0.2.7:443",
                NOON,
                NOON,
                200,
                headers(),
                1,
                "ab".repeat(32),
                "NONE",
                "TLSv1.3",
                List.of());
        PageRecord record = new PageRecord(
                "PAGE", NOON, hop.url(), Collections.nCopies(6, hop), "PICTURED", part, Collections.nCopies(4, part));
        return new Capture(
                UUID.randomUUID(),
                "ASLI-2026-AAAA-BBBB",
                number,
                hop.url(),
                NOON,
                "officer:o",
                new PageVisit(1, new CaptureState.Done(record, "key", 1)));
    }

    private static List<PageHeader> headers() {
        return Collections.nCopies(2, new PageHeader("X", "v".repeat(8000)));
    }
}
