package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.PageHeader;
import java.time.Instant;
import java.util.List;

/**
 * What a visit came to, as the bundle's record.json, the database and the case file hold it.
 *
 * @param outcome PAGE, LOGIN_WALL, HTTP_ERROR, or a word of {@link dev.asli.kit.fetch.Fetched.Why}
 * @param finalUrl the last address that was asked for
 * @param screenshot a word of {@link Picture}
 * @param bundle the ZIP itself; unknown inside it
 * @param parts its files
 */
public record PageRecord(
        String outcome,
        Instant at,
        String finalUrl,
        List<PageHop> hops,
        String screenshot,
        Part bundle,
        List<Part> parts) {

    public PageRecord {
        hops = List.copyOf(hops);
        parts = List.copyOf(parts);
    }

    /**
     * One request and its answer.
     *
     * @param server address and port connected to
     * @param headers as far as they are no longer than {@link #MOST_HEADER_LETTERS}; the WARC file has all
     * @param bodySha256 of the body as sent, lower-case hex
     * @param cut NONE, or why reading ended early
     * @param tls empty over plain http
     */
    public record PageHop(
            String url,
            String server,
            Instant askedAt,
            Instant readAt,
            int status,
            List<PageHeader> headers,
            long bodyBytes,
            String bodySha256,
            String cut,
            String tls,
            List<PageCertificate> certificates) {

        /** A stranger's server decides how much it sends; a case file has to stay one that can be read. */
        static final int MOST_HEADER_LETTERS = 16 * 1024;

        public PageHop {
            headers = List.copyOf(headers);
            certificates = List.copyOf(certificates);
        }
    }

    /** @param sha256 of the DER */
    public record PageCertificate(String subject, String issuer, Instant notBefore, Instant notAfter, String sha256) {}

    public record Part(String name, long sizeBytes, String sha256, String sha512) {}
}
