package dev.asli.intake.filing;

import dev.asli.intake.complaint.PriorSteps;
import dev.asli.intake.complaint.PriorSteps.PlatformReport;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.Demographics;
import java.util.regex.Pattern;

/** What is said of the person and of what they did before. */
final class PersonRules {

    private static final int LONGEST_LINE = 320;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REPLY = 2000;
    private static final int LONGEST_GENDER = 40;
    private static final int MOST_REPORTS = 50;
    private static final Pattern EMAIL = Pattern.compile("|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("|[+0-9 ()-]{5,30}");
    private static final Pattern STATE = Pattern.compile("|[A-Z]{2}-[A-Z0-9]{1,3}");

    private final Lacks lacks;

    PersonRules(Lacks lacks) {
        this.lacks = lacks;
    }

    void contact(Contact contact) {
        lacks.line(contact.name(), LONGEST_LINE, "/contact/name");
        lacks.line(contact.email(), LONGEST_LINE, "/contact/email");
        lacks.unless(
                EMAIL.matcher(contact.email()).matches(),
                "EMAIL_INVALID",
                "/contact/email",
                "Give a whole e-mail address, or none.");
        lacks.unless(
                PHONE.matcher(contact.reach().phone()).matches(),
                "PHONE_INVALID",
                "/contact/phone",
                "Give a telephone number of digits, spaces, +, - and brackets, or none.");
        lacks.line(contact.reach().safeTime(), LONGEST_WORDS, "/contact/safeTime");
        lacks.line(contact.signature(), LONGEST_LINE, "/declarations/signature");
        reach(contact);
        demographics(contact.demographics());
    }

    private void reach(Contact contact) {
        String path = "/contact/safeChannel";
        switch (contact.reach().safeChannel()) {
            case UNSAID, PORTAL_ONLY -> {}
            case BY_EMAIL ->
                lacks.unless(!contact.email().isEmpty(), "SAFE_CHANNEL_EMPTY", path, "Give the e-mail address too.");
            case BY_PHONE, BY_SMS ->
                lacks.unless(
                        !contact.reach().phone().isEmpty(),
                        "SAFE_CHANNEL_EMPTY",
                        path,
                        "Give the telephone number too.");
        }
    }

    private void demographics(Demographics said) {
        lacks.line(said.gender(), LONGEST_GENDER, "/demographics/gender");
        lacks.line(said.disabilityNeeds(), LONGEST_WORDS, "/demographics/disabilityNeeds");
        lacks.unless(
                STATE.matcher(said.state()).matches(),
                "STATE_INVALID",
                "/demographics/state",
                "Give a state by its ISO 3166-2 code, such as IN-MH.");
    }

    void priorSteps(PriorSteps steps) {
        lacks.line(steps.ncrpAcknowledgement(), LONGEST_WORDS, "/priorSteps/ncrpAcknowledgement");
        lacks.line(steps.policeNumber(), LONGEST_WORDS, "/priorSteps/policeNumber");
        lacks.line(steps.courtOrderNumber(), LONGEST_WORDS, "/priorSteps/courtOrderNumber");
        lacks.unless(
                steps.platformReports().size() <= MOST_REPORTS,
                "TOO_MANY",
                "/priorSteps/platformReports",
                "Name at most %d reports.".formatted(MOST_REPORTS));
        for (int i = 0; i < Math.min(steps.platformReports().size(), MOST_REPORTS); i++) {
            report(steps.platformReports().get(i), "/priorSteps/platformReports/" + i);
        }
    }

    private void report(PlatformReport report, String path) {
        lacks.unless(
                !report.intermediary().isBlank(),
                "INTERMEDIARY_MISSING",
                path + "/intermediary",
                "Name the platform you reported it to.");
        lacks.line(report.intermediary(), LONGEST_LINE, path + "/intermediary");
        lacks.line(report.ticket(), LONGEST_WORDS, path + "/ticket");
        lacks.prose(report.reply(), LONGEST_REPLY, path + "/reply");
        lacks.time(report.reportedAt(), path + "/reportedAt");
        lacks.time(report.repliedAt(), path + "/repliedAt");
        lacks.notAfter(
                report.reportedAt(),
                report.repliedAt(),
                "REPLY_BEFORE_REPORT",
                path + "/repliedAt",
                "The reply came after the report; mend one of both times.");
    }
}
