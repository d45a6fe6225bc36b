package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.FilingGuide;
import dev.asli.contracts.intake.v1.RuleClause;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Protos;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A page of the complaint as it is shown: what was typed, what can be chosen, what is wrong. */
public record ComplainForm(Step step, Answers answers, Sites sites, FilingGuide guide, List<FieldError> errors) {

    private static final int PRIOR_ROWS = 2;

    /** A field of another page, carried along. */
    public record Carried(String name, String value) {}

    /** A clause of the rules the complaint may rest on. */
    public record Clause(String id, String citation, String words, boolean suggested) {}

    ComplainForm at(Step other) {
        return new ComplainForm(other, answers, sites, guide, List.of());
    }

    ComplainForm wrong(Step where, List<FieldError> found) {
        return new ComplainForm(where, answers, sites, guide, found);
    }

    ComplainForm with(Answers others) {
        return new ComplainForm(step, others, sites, guide, errors);
    }

    Language language() {
        return sites.language();
    }

    public String stepWord() {
        return step.word();
    }

    public String heading() {
        return switch (step) {
            case AGE -> Words.in(language(), "complain_title");
            case CHILD -> Words.in(language(), "child_title");
            case WHO, LINKS, STORY, WISHES, REVIEW -> Words.in(language(), "step_" + step.word());
        };
    }

    /** Of the pages a grown-up's complaint has. */
    public int stepNumber() {
        return step.number();
    }

    public int stepCount() {
        return Step.REVIEW.number();
    }

    public boolean first() {
        return step == Step.AGE;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FieldError> errorsOf(String field) {
        return FieldError.about(field, errors);
    }

    public boolean wrong(String field) {
        return !errorsOf(field).isEmpty();
    }

    public String text(String field) {
        return answers.text(field);
    }

    public String textAt(String field, int index) {
        return answers.at(field, index);
    }

    public boolean has(String field, String value) {
        return answers.has(field, value);
    }

    /** Whether a folded part has something in it and must not hide it. */
    public boolean open(String... fields) {
        return Arrays.stream(fields).anyMatch(field -> answers.given(field) || wrong(field));
    }

    public List<Carried> carried() {
        return Step.allFields().stream()
                .filter(field -> !step.fields().contains(field))
                .flatMap(field -> answers.all(field).stream().map(value -> new Carried(field, value)))
                .toList();
    }

    public List<LinkRow> rows() {
        return LinkRow.all(answers);
    }

    public List<Integer> priorRows() {
        int rows = Math.max(PRIOR_ROWS, answers.all("priorIntermediary").size());
        return IntStream.range(0, rows).boxed().toList();
    }

    public List<Option> services() {
        return sites.options();
    }

    public boolean sexual() {
        return answers.has("category", "intimate_or_nude") || answers.yes("sexualMatter");
    }

    /** The latest day that can be said: today, where the person is. */
    public String today() {
        return java.time.LocalDate.now(Moments.IST).toString();
    }

    /** At the desk courts and agencies complain too. */
    public List<Option> capacities() {
        return options(answers.given("intakeFormat") ? "officeCapacity" : "capacity");
    }

    public List<Option> options(String field) {
        return Choices.of(language(), field);
    }

    public List<Clause> clauses() {
        return guide.getClausesList().stream()
                .map(this::clause)
                .sorted(Comparator.comparing(clause -> !clause.suggested()))
                .toList();
    }

    private Clause clause(RuleClause clause) {
        boolean suggested = clause.getSuggestedForList().stream()
                .anyMatch(category -> Protos.word(category).equals(answers.text("category")));
        return new Clause(clause.getId(), clause.getCitation(), clause.getWords(), suggested);
    }

    public List<Review.Part> review() {
        return Review.of(this);
    }
}
