package dev.asli.gateway.order.page;

import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.contracts.compliance.v1.UnmetList;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import java.util.List;

/** The form of an order: what was typed, which locations it can be about, what it lacks. */
public record OrderForm(
        String requestId,
        String complaint,
        String intermediary,
        String intermediaryName,
        List<LocationChoice> locations,
        List<Field> fields,
        List<FieldError> errors) {

    public record LocationChoice(String id, String url, boolean chosen) {}

    /** @param longText more than a line is expected */
    public record Field(String name, String label, String hint, String value, boolean longText) {}

    static OrderForm of(
            String requestId,
            String complaint,
            Matter matter,
            List<String> chosen,
            OrderDetails details,
            UnmetList unmet,
            Language language) {
        return new OrderForm(
                requestId,
                complaint,
                matter.getIntermediary(),
                matter.getIntermediaryName(),
                matter.getLocationsList().stream()
                        .map(location -> choice(location, chosen))
                        .toList(),
                OrderField.all().stream()
                        .map(field -> field(field, field.value(details), language))
                        .toList(),
                unmet.getRequirementsList().stream()
                        .map(missing -> error(missing, language))
                        .toList());
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FieldError> errorsOf(String field) {
        return FieldError.about(field, errors);
    }

    private static LocationChoice choice(MatterLocation location, List<String> chosen) {
        return new LocationChoice(
                location.getLocationId(), location.getUrl(), chosen.contains(location.getLocationId()));
    }

    private static Field field(OrderField field, String value, Language language) {
        return new Field(
                field.name(),
                Words.in(language, field.words()),
                Words.in(language, field.words() + "_hint"),
                value,
                field.longText());
    }

    private static FieldError error(UnmetRequirement missing, Language language) {
        String field = lastPart(missing.getPath());
        String known = Words.orCode(language, "err_", field);
        boolean own = language == Language.ENGLISH || known.equals(field);
        return new FieldError(field, missing.getCode(), own ? missing.getMessage() : known);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
