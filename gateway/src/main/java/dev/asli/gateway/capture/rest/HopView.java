package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.PageCertificate;
import dev.asli.contracts.intake.v1.PageHop;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
@Schema(name = "PageHop")
public record HopView(
        String url,

        @Schema(description = "Address and port connected to.")
        String server,

        @Nullable Instant askedAt,
        @Nullable Instant readAt,
        int status,
        List<HeaderView> headers,
        long bodyBytes,
        String bodySha256,

        @Schema(
                enumeration = {"NONE", "LENGTH", "TIME", "DISCONNECT"},
                description = "Why reading ended early.")
        String cut,

        @Nullable String tls,
        List<CertificateView> certificates) {

    static HopView of(PageHop hop) {
        return new HopView(
                hop.getUrl(),
                hop.getServer(),
                Wire.time(hop.hasAskedAt(), hop.getAskedAt()),
                Wire.time(hop.hasReadAt(), hop.getReadAt()),
                hop.getStatus(),
                HeaderView.all(hop.getHeadersList()),
                hop.getBodyBytes(),
                hop.getBodySha256(),
                hop.getCut(),
                Wire.text(hop.getTls()),
                hop.getCertificatesList().stream().map(CertificateView::of).toList());
    }

    @Schema(name = "PageCertificate")
    record CertificateView(
            String subject,
            String issuer,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter,
            String sha256) {

        static CertificateView of(PageCertificate certificate) {
            return new CertificateView(
                    certificate.getSubject(),
                    certificate.getIssuer(),
                    Wire.time(certificate.hasNotBefore(), certificate.getNotBefore()),
                    Wire.time(certificate.hasNotAfter(), certificate.getNotAfter()),
                    certificate.getSha256());
        }
    }
}
