package dev.asli.intake.filing;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.ConsentKind;
import dev.asli.intake.complaint.Particulars;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a complaint must have, and what the rest must look like (law.md c.1). Every lack is named at once. */
final class FilingRules {

    private static final int LONGEST_STATEMENT = 4000;
    private static final int LONGEST_VERSION = 40;
    private static final int MOST_CLAUSES = 20;

    private final Lacks lacks;
    private final Set<String> clauses;

    private FilingRules(Lacks lacks, Set<String> clauses) {
        this.lacks = lacks;
        this.clauses = clauses;
    }

    /**
     * @param clauses ids a person may choose
     * @param officer whether somebody at the desk files it
     */
    static List<Unmet> check(Filing filing, Set<String> clauses, boolean officer, Instant now) {
        Lacks lacks = new Lacks(now);
        FilingRules rules = new FilingRules(lacks, clauses);
        lacks.add(filing.unread());
        rules.matter(filing);
        new LocationRules(lacks, filing.particulars().intake().claimedReceivedAt(), List.of())
                .check(filing.locations());
        rules.declarations(filing);
        rules.particulars(filing);
        rules.intake(filing.particulars().intake(), officer);
        PersonRules person = new PersonRules(lacks);
        person.contact(filing.contact());
        person.priorSteps(filing.particulars().priorSteps());
        filing.choices().check(filing, lacks);
        lacks.unless(
                LocationRules.LANGUAGE.matcher(filing.language()).matches(),
                "LANGUAGE_INVALID",
                "/language",
                "Send a language tag such as en or hi.");
        return lacks.all();
    }

    private void matter(Filing filing) {
        lacks.unless(
                filing.category().isPresent(), "CATEGORY_MISSING", "/category", "Say what the complaint is about.");
        lacks.unless(
                filing.capacity().isPresent(), "CAPACITY_MISSING", "/capacity", "Say in whose right you complain.");
        lacks.unless(
                filing.subjectAge().isPresent(),
                "SUBJECT_AGE_MISSING",
                "/subjectAge",
                "Say whether the person shown is under 18.");
        lacks.unless(
                !filing.statement().isBlank(),
                "STATEMENT_MISSING",
                "/statement",
                "Say what is shown and why it is false.");
        lacks.prose(filing.statement(), LONGEST_STATEMENT, "/statement");
    }

    private void declarations(Filing filing) {
        lacks.unless(
                filing.declarations().goodFaith(),
                "GOOD_FAITH_MISSING",
                "/declarations/goodFaith",
                "Declare that what you say is true to the best of your knowledge.");
        String authority = filing.declarations().authorityStatement();
        lacks.unless(
                filing.capacity().filter(Capacity::onBehalf).isEmpty() || !authority.isBlank(),
                "AUTHORITY_MISSING",
                "/declarations/authorityStatement",
                "Say by what right you act for the person shown.");
        lacks.prose(authority, LONGEST_STATEMENT, "/declarations/authorityStatement");
    }

    private void particulars(Filing filing) {
        Particulars said = filing.particulars();
        lacks.unless(
                !filing.sexual() || said.consentKind() != ConsentKind.UNSAID,
                "CONSENT_KIND_MISSING",
                "/consentKind",
                "Say whether consent was never given, withdrawn, or given for another use.");
        lacks.unless(
                said.harms().size() == new HashSet<>(said.harms()).size(),
                "HARM_REPEATED",
                "/harms",
                "Name each harm once.");
        lacks.unless(
                said.ruleClauses().size() <= MOST_CLAUSES,
                "TOO_MANY",
                "/ruleClauses",
                "Choose at most %d clauses.".formatted(MOST_CLAUSES));
        for (int i = 0; i < Math.min(said.ruleClauses().size(), MOST_CLAUSES); i++) {
            lacks.unless(
                    clauses.contains(said.ruleClauses().get(i)),
                    "CLAUSE_UNKNOWN",
                    "/ruleClauses/" + i,
                    "Choose a clause of the filing guide.");
        }
        lacks.line(said.intake().formVersion(), LONGEST_VERSION, "/formVersion");
    }

    private void intake(Particulars.Intake intake, boolean officer) {
        lacks.unless(
                officer || !intake.format().assisted(),
                "INTAKE_FORMAT_NOT_YOURS",
                "/intakeFormat",
                "Only officers take complaints by telephone, letter, e-mail or at the desk.");
        lacks.unless(
                officer || !intake.claimedReceivedAt().said(),
                "CLAIMED_RECEIPT_NOT_YOURS",
                "/claimedReceivedAt",
                "Only officers say when a letter or call came in.");
        lacks.time(intake.claimedReceivedAt(), "/claimedReceivedAt");
    }
}
