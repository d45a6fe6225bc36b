package dev.asli.intake.casefile;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Decision;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.ExaminationState;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibit.Content;
import dev.asli.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What this service writes into a case file. Never anything from the vault; to a complainant no officer's pseudonym. */
record CaseFileTexts(
        Complaint complaintOnRecord, List<Exhibit> exhibitsOnRecord, List<Examination> runs, Standing standing) {

    byte[] complaint() {
        Submission said = complaintOnRecord.submission();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reference", complaintOnRecord.reference());
        fields.put("category", said.category().word());
        fields.put("capacity", said.capacity().word());
        fields.put("statement", said.statement());
        fields.put("receivedAt", said.receivedAt().toString());
        fields.put("language", said.language());
        fields.put("test", said.test());
        fields.put("stage", complaintOnRecord.stage().getClass().getSimpleName());
        fields.put("stageSince", complaintOnRecord.stage().since().toString());
        fields.put(
                "locations",
                said.locations().stream()
                        .map(location -> Map.of(
                                "number", location.number(),
                                "intermediary", location.intermediary(),
                                "url", location.url(),
                                "contentId", location.contentId()))
                        .toList());
        complaintOnRecord.decision().ifPresent(decision -> fields.put("decision", decision(decision)));
        return CanonicalJson.write(fields);
    }

    byte[] exhibits() {
        return CanonicalJson.write(Map.of(
                "exhibits",
                exhibitsOnRecord.stream().map(CaseFileTexts::exhibit).toList()));
    }

    /** One file for each exhibit that was examined. */
    SortedMap<String, byte[]> assessments() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Exhibit exhibit : exhibitsOnRecord) {
            runs.stream()
                    .filter(run -> run.subject().exhibitId().equals(exhibit.id()))
                    .filter(run -> run.state() instanceof ExaminationState.Done)
                    .forEach(run -> files.put(
                            "intake/assessment-%d.json".formatted(exhibit.number()),
                            ((ExaminationState.Done) run.state())
                                    .assessment()
                                    .json()
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private Map<String, Object> decision(Decision decision) {
        String by = switch (standing) {
            case COMPLAINANT -> decision.decidedBy().split(":", 2)[0];
            case OFFICER, AUDITOR -> decision.decidedBy();
        };
        return Map.of(
                "outcome", decision.outcome().name(),
                "grounds", decision.grounds(),
                "at", decision.at().toString(),
                "decidedBy", by);
    }

    private static Map<String, Object> exhibit(Exhibit exhibit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", exhibit.number());
        fields.put("id", exhibit.id().toString());
        fields.put("acquiredAt", exhibit.acquiredAt().toString());
        fields.put("sha256", exhibit.content().sha256());
        switch (exhibit.content()) {
            case Content.Bytes bytes -> {
                fields.put("sha512", bytes.sha512());
                fields.put("size", bytes.size());
                fields.put("mediaType", bytes.mediaType());
            }
            case Content.Hashes hashes -> fields.put("pdq", hashes.pdq());
        }
        return fields;
    }
}
