package dev.asli.gateway.capture.page;

import java.util.List;
import java.util.UUID;

/**
 * The share form as the page shows it; the secret is never shown again.
 *
 * @param problems in the reader's words, as far as there are any
 */
public record ShareForm(
        String requestId,
        String reference,
        String url,
        String title,
        String sha256,
        String time,
        String zone,
        String agent,
        List<String> problems) {

    static ShareForm of(String url, String title) {
        return new ShareForm(UUID.randomUUID().toString(), "", url, title, "", "", "", "", List.of());
    }

    static ShareForm again(ShareInput input, List<String> problems) {
        String requestId = ShareInput.text(input.requestId);
        return new ShareForm(
                requestId.isEmpty() ? UUID.randomUUID().toString() : requestId,
                ShareInput.text(input.reference),
                ShareInput.text(input.url),
                ShareInput.text(input.title),
                ShareInput.text(input.sha256),
                ShareInput.text(input.time),
                ShareInput.text(input.zone),
                ShareInput.text(input.agent),
                problems);
    }
}
