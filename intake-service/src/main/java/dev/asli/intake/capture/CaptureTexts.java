package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.Content;
import dev.asli.intake.complaint.Standing;
import dev.asli.ledger.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a case file says of captures; to a complainant no officer's pseudonym. */
public final class CaptureTexts {

    private CaptureTexts() {}

    public static byte[] file(List<Capture> captures, Standing standing) {
        return CanonicalJson.write(Map.of(
                "captures",
                captures.stream().map(capture -> capture(capture, standing)).toList()));
    }

    /** Who asked, as this reader may know it. */
    public static String askedBy(Capture capture, Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> capture.askedBy().split(":", 2)[0];
            case OFFICER, AUDITOR -> capture.askedBy();
        };
    }

    private static Map<String, Object> capture(Capture capture, Standing standing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", capture.number());
        fields.put("id", capture.id().toString());
        fields.put("pageUrl", capture.pageUrl());
        fields.put("askedAt", capture.askedAt().toString());
        fields.put("askedBy", askedBy(capture, standing));
        switch (capture.content()) {
            case Content.DeviceClaim claim -> {
                fields.put("kind", "deviceClaim");
                fields.put("claim", CaptureJson.map(claim));
            }
            case Content.PageVisit visit -> {
                fields.put("kind", "pageVisit");
                fields.put("location", visit.locationNumber());
                fields.put("state", visit.state().getClass().getSimpleName());
                if (visit.state() instanceof CaptureState.Done done) {
                    fields.put("record", CaptureJson.map(done.record()));
                }
            }
        }
        return fields;
    }
}
