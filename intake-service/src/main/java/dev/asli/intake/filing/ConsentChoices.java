package dev.asli.intake.filing;

import dev.asli.intake.consent.Consent;
import dev.asli.intake.consent.ConsentPurpose;
import dev.asli.intake.vault.Contact;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Consents as they are sent with a filing. */
public record ConsentChoices(List<Choice> sent) {

    public static final ConsentChoices NONE = new ConsentChoices(List.of());

    public ConsentChoices {
        sent = List.copyOf(sent);
    }

    /** @param purpose empty where none was named */
    public record Choice(Optional<ConsentPurpose> purpose, boolean given) {}

    /** Empty where nothing was said. */
    Optional<Boolean> of(ConsentPurpose purpose) {
        return sent.stream()
                .filter(choice -> choice.purpose().filter(purpose::equals).isPresent())
                .map(Choice::given)
                .findFirst();
    }

    void check(Filing filing, Lacks lacks) {
        Set<ConsentPurpose> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String path = "/consents/" + i;
            Optional<ConsentPurpose> purpose = sent.get(i).purpose();
            lacks.unless(purpose.isPresent(), "CONSENT_PURPOSE_MISSING", path + "/purpose", "Say what for.");
            lacks.unless(
                    purpose.map(seen::add).orElse(true),
                    "CONSENT_REPEATED",
                    path + "/purpose",
                    "Answer each purpose once.");
        }
        lacks.unless(
                !filing.declarations().consentToForward()
                        || of(ConsentPurpose.FORWARD_TO_PLATFORM).orElse(true),
                "CONSENT_CONTRADICTORY",
                "/declarations/consentToForward",
                "The consents say no and the declaration says yes; say the same in both.");
        lacks.unless(
                !reachable(filing.contact()) || of(ConsentPurpose.KEEP_CONTACT).orElse(true),
                "CONTACT_WITHOUT_CONSENT",
                "/contact",
                "Leave the contact out, or agree that it is kept.");
        lacks.unless(
                filing.contact().demographics().empty()
                        || of(ConsentPurpose.AGGREGATES).orElse(false),
                "DEMOGRAPHICS_WITHOUT_CONSENT",
                "/demographics",
                "Leave these out, or agree that they are kept for aggregates.");
    }

    /** What is recorded: every answer, and what the form's other parts amount to. */
    List<Consent> standing(Filing filing, Instant now) {
        Map<ConsentPurpose, Boolean> standing = new EnumMap<>(ConsentPurpose.class);
        sent.forEach(choice -> choice.purpose().ifPresent(purpose -> standing.put(purpose, choice.given())));
        standing.put(ConsentPurpose.FORWARD_TO_PLATFORM, forward(filing));
        if (reachable(filing.contact())) {
            standing.put(ConsentPurpose.KEEP_CONTACT, true);
        }
        return standing.entrySet().stream()
                .map(choice -> Consent.first(choice.getKey(), choice.getValue(), now))
                .toList();
    }

    boolean forward(Filing filing) {
        return filing.declarations().consentToForward()
                || of(ConsentPurpose.FORWARD_TO_PLATFORM).orElse(false);
    }

    private static boolean reachable(Contact contact) {
        return !contact.name().isEmpty()
                || !contact.email().isEmpty()
                || !contact.reach().phone().isEmpty();
    }
}
