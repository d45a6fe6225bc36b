package dev.asli.gateway.complaint.page;

import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Option;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The form as the page shows it: what was typed, what can be chosen, what is wrong. */
public record ComplainForm(
        Language language, ComplainInput typed, List<IntermediaryInfo> intermediaries, List<FieldError> errors) {

    /** How many links one page takes; more can be filed through the API. */
    static final int ROWS = 3;

    public record Row(int index, String url, String intermediary) {
        public int number() {
            return index + 1;
        }

        public String field() {
            return "locations-" + index;
        }
    }

    public record Service(String id, String name) {}

    static ComplainForm empty(Language language, List<IntermediaryInfo> intermediaries) {
        ComplainInput nothing = new ComplainInput();
        nothing.requestId = UUID.randomUUID().toString();
        return new ComplainForm(language, nothing, intermediaries, List.of());
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

    public String requestId() {
        return ComplainInput.text(typed.requestId);
    }

    public String subjectAge() {
        return ComplainInput.text(typed.subjectAge);
    }

    public String capacity() {
        return ComplainInput.text(typed.capacity);
    }

    public String authorityStatement() {
        return ComplainInput.text(typed.authorityStatement);
    }

    public String category() {
        return ComplainInput.text(typed.category);
    }

    public String statement() {
        return ComplainInput.text(typed.statement);
    }

    public String name() {
        return ComplainInput.text(typed.name);
    }

    public String email() {
        return ComplainInput.text(typed.email);
    }

    public boolean goodFaith() {
        return "true".equals(typed.goodFaith);
    }

    public boolean consentToForward() {
        return "true".equals(typed.consentToForward);
    }

    public List<Row> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(index -> new Row(
                        index, ComplainInput.at(typed.urls, index), ComplainInput.at(typed.intermediaries, index)))
                .toList();
    }

    public List<Service> services() {
        return intermediaries.stream()
                .map(intermediary -> new Service(intermediary.getId(), intermediary.getName()))
                .toList();
    }

    public List<Option> ages() {
        return Option.of(language, "age_", "adult", "under_18", "not_sure");
    }

    public List<Option> capacities() {
        return Option.of(
                language, "cap_", "depicted_individual", "authorised_on_behalf", "parent_or_guardian", "third_party");
    }

    public List<Option> categories() {
        return Option.of(
                language,
                "cat_",
                "impersonation_of_complainant",
                "intimate_or_nude",
                "deceptive_sgi_person",
                "deceptive_sgi_event",
                "fraud_endorsement",
                "false_document",
                "misinformation",
                "other_matter");
    }
}
