package dev.asli.gateway.complaint.page;

import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.complaint.page.ComplainForm.Row;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Protos;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between the form and the request: which site a link belongs to, and which field a requirement is about. */
final class Filing {

    private static final Pattern LOCATION = Pattern.compile("/locations/(\\d+)(/.*)?");

    private final ComplainForm form;
    private final Language language;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Row> sent = new ArrayList<>();

    Filing(ComplainForm form) {
        this.form = form;
        this.language = form.language();
    }

    /** The request; {@link #errors()} says what keeps it from being sent. */
    FileComplaintRequest request() {
        FileComplaintRequest.Builder request = FileComplaintRequest.newBuilder()
                .setRequestId(form.requestId())
                .setStatement(form.statement())
                .setLanguage(language.tag())
                .setDeclarations(Declarations.newBuilder()
                        .setGoodFaith(form.goodFaith())
                        .setConsentToForward(form.consentToForward())
                        .setAuthorityStatement(form.authorityStatement()))
                .setContact(Contact.newBuilder().setName(form.name()).setEmail(form.email()));
        Protos.constant(SubjectAge.class, form.subjectAge()).ifPresent(request::setSubjectAge);
        Protos.constant(Capacity.class, form.capacity()).ifPresent(request::setCapacity);
        Protos.constant(Category.class, form.category()).ifPresent(request::setCategory);
        form.rows().stream().filter(row -> !row.url().isEmpty()).forEach(row -> {
            sent.add(row);
            request.addLocations(Location.newBuilder().setUrl(row.url()).setIntermediary(intermediary(row)));
        });
        return request.build();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    List<FieldError> errors(Unmet unmet) {
        return unmet.getRequirementsList().stream().map(this::error).toList();
    }

    private String intermediary(Row row) {
        if (!row.intermediary().isEmpty()) {
            return row.intermediary();
        }
        Optional<String> host = host(row.url());
        Optional<String> found = host.flatMap(this::byHost);
        if (found.isEmpty()) {
            String known = form.intermediaries().isEmpty() ? "err_unavailable" : "err_service_unknown";
            String key = host.isPresent() ? known : "err_url";
            errors.add(new FieldError(row.field(), "SITE_UNKNOWN", Words.in(language, key)));
        }
        return found.orElse("");
    }

    private Optional<String> byHost(String host) {
        return form.intermediaries().stream()
                .filter(intermediary -> intermediary.getHostsList().stream()
                        .anyMatch(own -> host.equalsIgnoreCase(own) || host.endsWith("." + own)))
                .map(IntermediaryInfo::getId)
                .findFirst();
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getAuthority());
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    private FieldError error(UnmetRequirement requirement) {
        Matcher location = LOCATION.matcher(requirement.getPath());
        if (location.matches()) {
            int index = Integer.parseInt(location.group(1));
            String field = index < sent.size() ? sent.get(index).field() : "locations";
            return new FieldError(field, requirement.getCode(), Words.in(language, "err_url"));
        }
        String field = requirement.getPath().substring(requirement.getPath().lastIndexOf('/') + 1);
        String words =
                language == Language.ENGLISH ? requirement.getMessage() : Words.orCode(language, "err_" + field, "");
        return new FieldError(field, requirement.getCode(), words.isEmpty() ? Words.in(language, "err_other") : words);
    }
}
