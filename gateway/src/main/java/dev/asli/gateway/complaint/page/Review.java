package dev.asli.gateway.complaint.page;

import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was answered, before it is sent. */
final class Review {

    private static final Set<String> SHOWN_OTHERWISE =
            Set.of("rows", "signature", "goodFaith", "accurate", "warningSeen");

    private Review() {}

    /** The answers of one page, with the way back to it. */
    public record Part(String step, String title, List<Answer> answers) {}

    public record Answer(String question, String words) {}

    static List<Part> of(ComplainForm form) {
        return Stream.of(Step.AGE, Step.WHO, Step.LINKS, Step.STORY, Step.WISHES)
                .map(step ->
                        new Part(step.word(), Words.in(form.language(), "step_" + step.word()), answers(form, step)))
                .toList();
    }

    private static List<Answer> answers(ComplainForm form, Step step) {
        Stream<Answer> links = step == Step.LINKS
                ? form.rows().stream().filter(LinkRow::typed).map(row -> link(form, row))
                : Stream.of();
        return Stream.concat(
                        links,
                        step.fields().stream()
                                .filter(field -> !SHOWN_OTHERWISE.contains(field) && !LinkRow.FIELDS.contains(field))
                                .filter(form.answers()::given)
                                .map(field -> answer(form, field)))
                .toList();
    }

    private static Answer link(ComplainForm form, LinkRow row) {
        Language language = form.language();
        String details = Stream.of(
                        form.sites().name(form.sites().of(row)),
                        Choices.words(language, "contentKind", row.contentKind()),
                        row.mediaTime(),
                        row.uploader(),
                        row.contentId())
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Answer(Words.in(language, "link") + " " + row.number(), row.url() + " · " + details);
    }

    private static Answer answer(ComplainForm form, String field) {
        Language language = form.language();
        String words = form.answers().all(field).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> spoken(form, field, value))
                .collect(Collectors.joining("; "));
        return new Answer(Words.in(language, "q_" + field), words);
    }

    private static String spoken(ComplainForm form, String field, String value) {
        return switch (field) {
            case "priorIntermediary" -> form.sites().name(value);
            case "ruleClauses" ->
                form.clauses().stream()
                        .filter(clause -> clause.id().equals(value))
                        .map(ComplainForm.Clause::citation)
                        .findFirst()
                        .orElse(value);
            default -> Choices.words(form.language(), field, value);
        };
    }
}
