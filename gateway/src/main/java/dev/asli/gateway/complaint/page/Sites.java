package dev.asli.gateway.complaint.page;

import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The registered intermediaries, and which of them a link belongs to. */
record Sites(List<IntermediaryInfo> registered, Language language) {

    List<Option> options() {
        return registered.stream()
                .map(site -> new Option(site.getId(), site.getName(), ""))
                .toList();
    }

    String name(String id) {
        return registered.stream()
                .filter(site -> site.getId().equals(id))
                .map(IntermediaryInfo::getName)
                .findFirst()
                .orElse(id);
    }

    /** Chosen, else found by the link's host; empty when neither helps. */
    String of(LinkRow row) {
        return row.intermediary().isEmpty()
                ? host(row.url()).flatMap(this::byHost).orElse("")
                : row.intermediary();
    }

    List<FieldError> errors(List<LinkRow> rows) {
        return rows.stream()
                .filter(LinkRow::typed)
                .flatMap(row -> error(row).stream())
                .toList();
    }

    private Optional<FieldError> error(LinkRow row) {
        boolean link = host(row.url()).isPresent() && row.url().matches("(?i)https?://.+");
        if (link && !of(row).isEmpty()) {
            return Optional.empty();
        }
        String known = registered.isEmpty() ? "err_unavailable" : "err_service_unknown";
        return Optional.of(new FieldError(row.field(), "SITE_UNKNOWN", Words.in(language, link ? known : "err_url")));
    }

    private Optional<String> byHost(String host) {
        return registered.stream()
                .filter(site -> site.getHostsList().stream()
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
}
