package dev.asli.gateway.complaint.page;

import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What a page must have before the next is shown, so that nobody learns of it only at the end. Intake has the last word. */
final class StepCheck {

    private StepCheck() {}

    static List<FieldError> errors(ComplainForm form) {
        return switch (form.step()) {
            case AGE -> missing(form, "subjectAge");
            case CHILD -> missing(form, "shownSexually");
            case WHO ->
                onBehalf(form)
                        ? missing(form, "capacity", "authorityStatement", "category")
                        : missing(form, "capacity", "category");
            case LINKS ->
                form.rows().stream().anyMatch(LinkRow::typed)
                        ? form.sites().errors(form.rows())
                        : List.of(error(form, "locations"));
            case STORY -> form.sexual() ? missing(form, "statement", "consentKind") : missing(form, "statement");
            case WISHES -> List.of();
            case REVIEW -> missing(form, "goodFaith", "accurate", "warningSeen");
        };
    }

    private static boolean onBehalf(ComplainForm form) {
        return form.has("capacity", "authorised_on_behalf") || form.has("capacity", "parent_or_guardian");
    }

    /** A child, or who may be one, shown sexually: nothing more is asked. */
    static boolean childsMatter(ComplainForm form) {
        boolean sexual = switch (form.step()) {
            case CHILD -> form.answers().given("shownSexually") && !form.has("shownSexually", "no");
            case WHO -> form.sexual();
            case AGE, LINKS, STORY, WISHES, REVIEW -> false;
        };
        return sexual && Step.child(form.answers());
    }

    private static List<FieldError> missing(ComplainForm form, String... fields) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : fields) {
            if (!form.answers().given(field)) {
                errors.add(error(form, field));
            }
        }
        return errors;
    }

    private static FieldError error(ComplainForm form, String field) {
        return new FieldError(field, "MISSING", Words.in(form.language(), "err_" + field));
    }
}
