package dev.asli.gateway.complaint.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages of the complaint, in order, each with what it asks. Age comes before anything else is asked. */
public enum Step {
    AGE("subjectAge"),
    /** Only when the person shown is or may be under 18. */
    CHILD("shownSexually"),
    WHO("capacity", "relation", "authorityStatement", "category", "sexualMatter"),
    LINKS(Stream.concat(Stream.of("contentLanguage", "firstSeen", "rows"), LinkRow.FIELDS.stream())
            .toArray(String[]::new)),
    STORY(
            "statement",
            "consentKind",
            "harms",
            "synthetic",
            "syntheticWhy",
            "labelPresent",
            "declarationSeen",
            "priorIntermediary",
            "priorDate",
            "priorTicket",
            "priorReply",
            "priorReplied",
            "ncrp",
            "police",
            "court",
            "ruleClauses"),
    WISHES(
            "consents",
            "name",
            "email",
            "phone",
            "safeChannel",
            "safeTime",
            "doNotCall",
            "translation",
            "gender",
            "ageBand",
            "state",
            "needs"),
    REVIEW("goodFaith", "accurate", "warningSeen", "signature");

    /** Parted by spaces. */
    private final String fields;

    Step(String... fields) {
        this.fields = String.join(" ", fields);
    }

    public List<String> fields() {
        return List.of(fields.split(" "));
    }

    static List<String> allFields() {
        return Stream.concat(
                        Stream.of("requestId", "resume", "intakeFormat", "claimedReceived"),
                        Arrays.stream(values()).flatMap(step -> step.fields().stream()))
                .toList();
    }

    /** The first step for a word that names none. */
    static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElse(AGE);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Step next(Answers answers) {
        return switch (this) {
            case AGE -> child(answers) ? CHILD : WHO;
            case CHILD -> WHO;
            case WHO -> LINKS;
            case LINKS -> STORY;
            case STORY -> WISHES;
            case WISHES, REVIEW -> REVIEW;
        };
    }

    Step before(Answers answers) {
        return switch (this) {
            case AGE, CHILD -> AGE;
            case WHO -> child(answers) ? CHILD : AGE;
            case LINKS -> WHO;
            case STORY -> LINKS;
            case WISHES -> STORY;
            case REVIEW -> WISHES;
        };
    }

    /** Of the pages a grown-up's complaint has, from 1; the second question about a child counts with the first. */
    int number() {
        return switch (this) {
            case AGE, CHILD -> 1;
            case WHO -> 2;
            case LINKS -> 3;
            case STORY -> 4;
            case WISHES -> 5;
            case REVIEW -> 6;
        };
    }

    /** Whoever is not known to be grown up is treated as a child. */
    static boolean child(Answers answers) {
        return !answers.text("subjectAge").equals("adult");
    }
}
