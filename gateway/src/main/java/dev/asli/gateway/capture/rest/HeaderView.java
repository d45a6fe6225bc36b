package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.PageHeader;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an HTTP header. */
@Schema(name = "PageHeader")
public record HeaderView(String name, String value) {

    static List<HeaderView> all(List<PageHeader> headers) {
        return headers.stream()
                .map(header -> new HeaderView(header.getName(), header.getValue()))
                .toList();
    }
}
