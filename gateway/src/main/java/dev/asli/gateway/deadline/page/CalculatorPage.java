package dev.asli.gateway.deadline.page;

import dev.asli.contracts.compliance.v1.Deadlines;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesResponse;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.DeadlineModel;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The law as a calculator, for anybody. Nothing is stored; a result can be shared by its address. */
@Path("/deadlines")
@PermitAll
class CalculatorPage {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Deadlines deadlines;
    private final Pages pages;
    private final Clock clock;

    CalculatorPage(@GrpcClient("compliance") Deadlines deadlines, Pages pages, Clock clock) {
        this.deadlines = deadlines;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> calculate(
            @RestQuery Optional<String> at,
            @RestQuery Optional<String> trigger,
            @RestQuery Optional<String> category,
            @RestQuery Optional<String> capacity,
            @RestQuery("service") Optional<String> kind,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        Asked asked = new Asked(
                at.orElseGet(() -> TYPED.format(clock.instant().atZone(Moments.IST))),
                trigger.orElse("complaint_received"),
                category.orElse("impersonation_of_complainant"),
                capacity.orElse("depicted_individual"),
                kind.orElse("ssmi"));
        Optional<Instant> instant = instant(asked.at());
        if (trigger.isEmpty() || instant.isEmpty()) {
            List<FieldError> errors = instant.isPresent()
                    ? List.of()
                    : List.of(new FieldError("at", "TIME_INVALID", Words.in(frame.in(), "calc_at_hint")));
            return pages.show(
                    frame, "deadlines", Map.of("form", CalculatorForm.of(asked, errors, List.of(), false, frame.in())));
        }
        return deadlines
                .previewDeadlines(asked.request(instant.get()))
                .map(response -> result(asked, response, frame.in()))
                .chain(form -> pages.show(frame, "deadlines", Map.of("form", form)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static CalculatorForm result(Asked asked, PreviewDeadlinesResponse response, Language language) {
        List<FieldError> errors = response.getUnmet().getRequirementsList().stream()
                .map(unmet -> new FieldError("at", unmet.getCode(), unmet.getMessage()))
                .toList();
        List<DeadlineModel> found = response.getDeadlines().getDeadlinesList().stream()
                .map(deadline -> DeadlineModel.of(deadline, language))
                .toList();
        return CalculatorForm.of(asked, errors, found, errors.isEmpty(), language);
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed, TYPED).atZone(Moments.IST).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** What was chosen. A large site is also an intermediary; the other kinds stand for themselves. */
    record Asked(String at, String trigger, String category, String capacity, String kind) {

        PreviewDeadlinesRequest request(Instant instant) {
            PreviewDeadlinesRequest.Builder request = PreviewDeadlinesRequest.newBuilder()
                    .setTriggerEvent(trigger.replace('_', '.'))
                    .setAt(Protos.timestamp(instant))
                    .setCategory(category)
                    .setCapacity(capacity)
                    .addIntermediaryClasses(kind);
            return kind.equals("ssmi")
                    ? request.addIntermediaryClasses("intermediary").build()
                    : request.build();
        }
    }

    /** The form with its answer. */
    public record CalculatorForm(
            String at, List<Field> fields, List<FieldError> errors, List<DeadlineModel> deadlines, boolean asked) {

        public record Field(String name, String label, String value, List<Option> options) {}

        public boolean hasErrors() {
            return !errors.isEmpty();
        }

        static CalculatorForm of(
                Asked asked, List<FieldError> errors, List<DeadlineModel> found, boolean answered, Language language) {
            return new CalculatorForm(
                    asked.at(),
                    List.of(
                            field(
                                    language,
                                    "trigger",
                                    "calc_trigger",
                                    asked.trigger(),
                                    "trigger_",
                                    "complaint_received",
                                    "order_received",
                                    "notice_delivered"),
                            field(
                                    language,
                                    "category",
                                    "calc_category",
                                    asked.category(),
                                    "cat_",
                                    "impersonation_of_complainant",
                                    "intimate_or_nude",
                                    "deceptive_sgi_person",
                                    "deceptive_sgi_event",
                                    "fraud_endorsement",
                                    "false_document",
                                    "misinformation",
                                    "other_matter"),
                            field(
                                    language,
                                    "capacity",
                                    "calc_capacity",
                                    asked.capacity(),
                                    "cap_",
                                    "depicted_individual",
                                    "authorised_on_behalf",
                                    "parent_or_guardian",
                                    "third_party",
                                    "government_agency",
                                    "court"),
                            field(
                                    language,
                                    "service",
                                    "calc_class",
                                    asked.kind(),
                                    "class_",
                                    "ssmi",
                                    "intermediary",
                                    "covered_platform_us",
                                    "user_to_user_uk",
                                    "online_platform")),
                    errors,
                    found,
                    answered);
        }

        private static Field field(
                Language language, String name, String label, String value, String prefix, String... options) {
            return new Field(name, Words.in(language, label), value, Option.of(language, prefix, options));
        }
    }
}
