package dev.asli.gateway.complaint.page;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form sends, as it was typed. */
public class ComplainInput {

    @RestForm
    @Nullable
    String requestId;

    @RestForm
    @Nullable
    String subjectAge;

    @RestForm
    @Nullable
    String capacity;

    @RestForm
    @Nullable
    String authorityStatement;

    @RestForm
    @Nullable
    String category;

    @RestForm("url")
    @Nullable
    List<String> urls;

    @RestForm("intermediary")
    @Nullable
    List<String> intermediaries;

    @RestForm
    @Nullable
    String statement;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    String goodFaith;

    @RestForm
    @Nullable
    String consentToForward;

    /** The text of a field; empty when it was not sent. */
    static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }

    static String at(@Nullable List<String> list, int index) {
        return list != null && index < list.size() ? text(list.get(index)) : "";
    }
}
