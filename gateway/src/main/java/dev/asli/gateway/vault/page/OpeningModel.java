package dev.asli.gateway.vault.page;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.OpeningState;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** One opening, in the reader's words. */
public record OpeningModel(
        String id,
        String reference,
        String purpose,
        String reason,
        String state,
        String askedBy,
        String asked,
        String answeredBy,
        String usableUntil,
        boolean waits,
        boolean usable) {

    static List<OpeningModel> all(List<ContactOpening> openings, Language language) {
        return openings.stream().map(opening -> of(opening, language)).toList();
    }

    private static OpeningModel of(ContactOpening opening, Language in) {
        return new OpeningModel(
                opening.getId(),
                opening.getReference(),
                Words.orCode(in, "opening_purpose_", Protos.word(opening.getPurpose())),
                opening.getReason(),
                Words.orCode(in, "", Protos.word(opening.getState())),
                opening.getAskedBy(),
                when(opening.hasAskedAt(), opening.getAskedAt(), in),
                opening.getAnsweredBy(),
                when(opening.hasUsableUntil(), opening.getUsableUntil(), in),
                opening.getState() == OpeningState.OPENING_WAITING,
                opening.getState() == OpeningState.OPENING_APPROVED);
    }

    private static String when(boolean present, Timestamp at, Language in) {
        return present ? Moments.show(Protos.instant(at), in) : "";
    }
}
