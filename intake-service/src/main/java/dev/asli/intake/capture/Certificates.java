package dev.asli.intake.capture;

import dev.asli.intake.capture.PageRecord.PageCertificate;
import dev.asli.kit.fetch.Hop;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Who the servers said they were. */
final class Certificates {

    private static final int LINE = 64;

    private Certificates() {}

    /** Every chain, the server's own certificate first, each with its subject above it (RFC 7468); empty without TLS. */
    static String pem(List<Hop> hops) {
        return hops.stream()
                .flatMap(hop -> of(hop).stream())
                .map(Certificates::pem)
                .collect(Collectors.joining());
    }

    static List<PageCertificate> told(Hop hop) {
        return of(hop).stream()
                .map(certificate -> new PageCertificate(
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getIssuerX500Principal().getName(),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        Digests.sha256Hex(der(certificate))))
                .toList();
    }

    static List<X509Certificate> of(Hop hop) {
        return hop.handshake().map(Hop.Handshake::chain).orElse(List.of());
    }

    static String pem(X509Certificate certificate) {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der(certificate));
        return "subject=%s%n-----BEGIN CERTIFICATE-----%n%s%n-----END CERTIFICATE-----%n"
                .formatted(certificate.getSubjectX500Principal().getName(), base64);
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read cannot be written.", impossible);
        }
    }
}
