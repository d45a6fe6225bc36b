package dev.asli.gateway.capture.page;

import dev.asli.contracts.intake.v1.PageCertificate;
import dev.asli.contracts.intake.v1.PageHop;
import dev.asli.gateway.capture.page.CaptureModel.Fact;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** One request and its answer, as the officer's record shows it. */
public record HopModel(
        String url,
        int status,
        String server,
        String times,
        long bodyBytes,
        String bodySha256,
        String cut,
        String tls,
        List<Fact> headers,
        List<CertificateModel> certificates) {

    public record CertificateModel(String subject, String issuer, String validity, String sha256) {}

    static HopModel of(PageHop hop, Language language) {
        return new HopModel(
                hop.getUrl(),
                hop.getStatus(),
                hop.getServer(),
                Protos.instant(hop.getAskedAt()) + " – " + Protos.instant(hop.getReadAt()),
                hop.getBodyBytes(),
                hop.getBodySha256(),
                hop.getCut().equals("NONE") ? "" : Words.orCode(language, "capture_cut_", hop.getCut()),
                hop.getTls(),
                hop.getHeadersList().stream()
                        .map(header -> new Fact(header.getName(), header.getValue()))
                        .toList(),
                hop.getCertificatesList().stream()
                        .map(certificate -> certificate(certificate, language))
                        .toList());
    }

    private static CertificateModel certificate(PageCertificate certificate, Language language) {
        return new CertificateModel(
                certificate.getSubject(),
                certificate.getIssuer(),
                Moments.show(Protos.instant(certificate.getNotBefore()), language) + " – "
                        + Moments.show(Protos.instant(certificate.getNotAfter()), language),
                certificate.getSha256());
    }
}
