package dev.asli.intake.casefile;

import dev.asli.intake.capture.CaptureTexts;
import dev.asli.intake.capture.Captures;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.consent.Consent;
import dev.asli.intake.consent.Consents;
import dev.asli.intake.message.MessageContent;
import dev.asli.intake.message.MessageShelf;
import dev.asli.intake.message.OpenMessage;
import dev.asli.ledger.CanonicalJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Captures, messages and consents as files. Joins the caller's session. */
@ApplicationScoped
class CaseFileOthers {

    private final Captures captures;
    private final MessageShelf messages;
    private final Consents consents;

    CaseFileOthers(Captures captures, MessageShelf messages, Consents consents) {
        this.captures = captures;
        this.messages = messages;
        this.consents = consents;
    }

    Uni<SortedMap<String, byte[]>> files(String reference, Standing standing) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        return captures.of(reference)
                .invoke(found -> files.put("intake/captures.json", CaptureTexts.file(found, standing)))
                .chain(() -> messages.after(reference, 0, Integer.MAX_VALUE))
                .invoke(found -> files.put("intake/messages.json", messages(found, standing)))
                .chain(() -> consents.standing(reference))
                .invoke(found -> files.put("intake/consents.json", consents(found)))
                .replaceWith(files);
    }

    private static byte[] messages(List<OpenMessage> found, Standing standing) {
        return CanonicalJson.write(Map.of(
                "messages",
                found.stream().map(message -> message(message, standing)).toList()));
    }

    /** The commitment is what the ledger holds: SHA-256 of the salt followed by the text. */
    private static Map<String, Object> message(OpenMessage message, Standing standing) {
        var envelope = message.envelope();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", envelope.number());
        fields.put("sender", envelope.sender().name());
        fields.put("sentAt", envelope.sentAt().toString());
        fields.put("readAt", envelope.readAt().map(Instant::toString).orElse(""));
        fields.put("asks", envelope.asks());
        fields.put("commitment", envelope.commitment());
        fields.put("erased", message.content().isEmpty());
        fields.put("salt", message.content().map(MessageContent::saltHex).orElse(""));
        fields.put("text", message.content().map(MessageContent::text).orElse(""));
        switch (standing) {
            case COMPLAINANT -> {}
            case OFFICER, AUDITOR -> fields.put("writtenBy", envelope.writtenBy());
        }
        return fields;
    }

    private static byte[] consents(List<Consent> found) {
        return CanonicalJson.write(Map.of(
                "consents",
                found.stream()
                        .map(consent -> Map.<String, Object>of(
                                "purpose", consent.purpose().name(),
                                "given", consent.given(),
                                "at", consent.at().toString(),
                                "receipt", consent.receipt().toString(),
                                "choice", consent.choice()))
                        .toList()));
    }
}
