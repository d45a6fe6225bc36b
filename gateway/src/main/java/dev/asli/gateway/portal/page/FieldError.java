package dev.asli.gateway.portal.page;

import java.util.List;

/**
 * Something in a form its sender can mend.
 *
 * @param field id of the element on the page
 */
public record FieldError(String field, String code, String message) {

    public static List<FieldError> about(String field, List<FieldError> errors) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }
}
