package dev.asli.intake.element;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.ConsentKind;
import dev.asli.intake.complaint.Particulars.Given;
import dev.asli.intake.complaint.Submission;
import java.util.Locale;

/** Something a law's notice asks for, and how a complaint supplies it. */
enum Element {
    LOCATOR("/locations"),
    EXPLANATION("/statement"),
    CAPACITY("/capacity"),
    SUBJECT_OR_AUTHORISED("/capacity"),
    WAY_TO_REPLY("/contact"),
    CONTACT("/contact"),
    NAME_AND_EMAIL("/contact"),
    GOOD_FAITH("/declarations/goodFaith"),
    ACCURACY("/declarations/accurateAndComplete"),
    SIGNATURE("/declarations/signature"),
    NON_CONSENT("/consentKind"),
    DECLARES_INTIMATE("/category");

    private final String path;

    Element(String path) {
        this.path = path;
    }

    /** JSON Pointer to the field that supplies it. */
    String path() {
        return path;
    }

    boolean in(Complaint complaint) {
        Submission said = complaint.submission();
        Given given = said.particulars().given();
        return switch (this) {
            case LOCATOR -> !said.locations().isEmpty();
            case EXPLANATION -> !said.statement().isBlank();
            case CAPACITY -> true; // without it nothing is filed
            case SUBJECT_OR_AUTHORISED -> speaksForTheSubject(said.capacity());
            case WAY_TO_REPLY, CONTACT -> given.email() || given.phone();
            case NAME_AND_EMAIL -> given.name() && given.email();
            case GOOD_FAITH -> said.declarations().goodFaith();
            case ACCURACY -> said.declarations().accurateAndComplete();
            case SIGNATURE -> given.signature();
            case NON_CONSENT -> said.particulars().consentKind() != ConsentKind.UNSAID;
            case DECLARES_INTIMATE -> said.sexual();
        };
    }

    static Element of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static boolean speaksForTheSubject(Capacity capacity) {
        return capacity == Capacity.DEPICTED_INDIVIDUAL || capacity.onBehalf();
    }
}
