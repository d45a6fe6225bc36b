package dev.asli.intake.capture.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.contracts.intake.v1.BundlePart;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.CaptureFailed;
import dev.asli.contracts.intake.v1.CaptureRunning;
import dev.asli.contracts.intake.v1.CaptureWaiting;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.contracts.intake.v1.PageCertificate;
import dev.asli.contracts.intake.v1.PageHop;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.intake.capture.Capture;
import dev.asli.intake.capture.Capture.Content;
import dev.asli.intake.capture.CaptureOutcome;
import dev.asli.intake.capture.CaptureState;
import dev.asli.intake.capture.CaptureTexts;
import dev.asli.intake.capture.PageRecord;
import dev.asli.intake.complaint.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A capture as its reader may see it: a complainant is told what came of a visit, an officer all of it. */
final class CaptureWording {

    /** Under half of what gRPC takes by default; what is brief fits into the rest, at the most captures of a case. */
    private static final int MOST_WHOLE_BYTES = 3 * 512 * 1024;

    private CaptureWording() {}

    static AddCaptureResponse write(CaptureOutcome outcome, Standing standing) {
        AddCaptureResponse.Builder response = AddCaptureResponse.newBuilder();
        return switch (outcome) {
            case CaptureOutcome.Entered entered ->
                response.setCapture(write(entered.capture(), standing)).build();
            case CaptureOutcome.Lacking lacking ->
                response.setUnmet(Unmet.newBuilder()
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

    /** In a message that every client takes: when it would grow too large, later captures come without headers and hops. */
    static List<dev.asli.contracts.intake.v1.Capture> all(List<Capture> captures, Standing standing) {
        List<dev.asli.contracts.intake.v1.Capture> all = new ArrayList<>();
        int size = 0;
        for (Capture capture : captures) {
            dev.asli.contracts.intake.v1.Capture whole = write(capture, standing);
            dev.asli.contracts.intake.v1.Capture fits =
                    size + whole.getSerializedSize() <= MOST_WHOLE_BYTES ? whole : brief(whole);
            size += fits.getSerializedSize();
            all.add(fits);
        }
        return all;
    }

    static dev.asli.contracts.intake.v1.Capture write(Capture capture, Standing standing) {
        dev.asli.contracts.intake.v1.Capture.Builder written = dev.asli.contracts.intake.v1.Capture.newBuilder()
                .setNumber(capture.number())
                .setId(capture.id().toString())
                .setPageUrl(capture.pageUrl())
                .setAskedAt(time(capture.askedAt()))
                .setAskedBy(CaptureTexts.askedBy(capture, standing));
        switch (capture.content()) {
            case Content.DeviceClaim claim -> written.setDevice(ClaimWording.write(capture.pageUrl(), claim));
            case Content.PageVisit visit -> written.setPage(page(visit, standing));
        }
        return written.build();
    }

    private static dev.asli.contracts.intake.v1.Capture brief(dev.asli.contracts.intake.v1.Capture whole) {
        dev.asli.contracts.intake.v1.Capture.Builder brief = whole.toBuilder();
        if (whole.hasDevice()) {
            brief.getDeviceBuilder().clearResponseHeaders();
        } else if (whole.getPage().hasDone()) {
            brief.getPageBuilder().getDoneBuilder().clearHops();
        }
        return brief.build();
    }

    private static PageCapture page(Content.PageVisit visit, Standing standing) {
        PageCapture.Builder page = PageCapture.newBuilder().setLocationNumber(visit.locationNumber());
        switch (visit.state()) {
            case CaptureState.Waiting waiting ->
                page.setWaiting(CaptureWaiting.newBuilder()
                        .setAttempts(waiting.attempts())
                        .setReason(waiting.reason()));
            case CaptureState.Running running ->
                page.setRunning(CaptureRunning.newBuilder()
                        .setStep(running.step().name())
                        .setSince(time(running.since())));
            case CaptureState.Done done -> page.setDone(done(done.record(), standing));
            case CaptureState.Failed failed ->
                page.setFailed(
                        CaptureFailed.newBuilder().setReason(failed.reason()).setAttempts(failed.attempts()));
        }
        return page.build();
    }

    private static CaptureDone done(PageRecord record, Standing standing) {
        CaptureDone.Builder done = CaptureDone.newBuilder()
                .setOutcome(record.outcome())
                .setAt(time(record.at()))
                .setScreenshot(record.screenshot())
                .setBundle(part(record.bundle()));
        return switch (standing) {
            case COMPLAINANT -> done.build();
            case OFFICER, AUDITOR ->
                done.setFinalUrl(record.finalUrl())
                        .addAllHops(
                                record.hops().stream().map(CaptureWording::hop).toList())
                        .addAllParts(record.parts().stream()
                                .map(CaptureWording::part)
                                .toList())
                        .build();
        };
    }

    private static PageHop hop(PageRecord.PageHop hop) {
        return PageHop.newBuilder()
                .setUrl(hop.url())
                .setServer(hop.server())
                .setAskedAt(time(hop.askedAt()))
                .setReadAt(time(hop.readAt()))
                .setStatus(hop.status())
                .addAllHeaders(hop.headers().stream().map(ClaimWording::header).toList())
                .setBodyBytes(hop.bodyBytes())
                .setBodySha256(hop.bodySha256())
                .setCut(hop.cut())
                .setTls(hop.tls())
                .addAllCertificates(hop.certificates().stream()
                        .map(CaptureWording::certificate)
                        .toList())
                .build();
    }

    private static PageCertificate certificate(PageRecord.PageCertificate certificate) {
        return PageCertificate.newBuilder()
                .setSubject(certificate.subject())
                .setIssuer(certificate.issuer())
                .setNotBefore(time(certificate.notBefore()))
                .setNotAfter(time(certificate.notAfter()))
                .setSha256(certificate.sha256())
                .build();
    }

    private static BundlePart part(PageRecord.Part part) {
        return BundlePart.newBuilder()
                .setName(part.name())
                .setSizeBytes(part.sizeBytes())
                .setSha256(part.sha256())
                .setSha512(part.sha512())
                .build();
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
