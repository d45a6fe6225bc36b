package dev.asli.ledger.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** Requests and answers of RFC 3161 over SHA-256; pure. */
public final class TimeStamp {

    private TimeStamp() {}

    /** @param nonce ties the answer to this request */
    static TimeStampRequest request(byte[] stamped, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, sha256(stamped), nonce);
    }

    /** The certificates of a PEM file; in each authority's case its own or the one that issued it. */
    public static List<X509Certificate> certificates(byte[] pem) {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .forEach(one -> certificates.add((X509Certificate) one));
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("There is no certificate in it.");
            }
            return certificates;
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("It is not a PEM file with certificates.", malformed);
        }
    }

    /** What one authority answered just now; the request's nonce and imprint must be in it. */
    static StampCheck check(byte[] answer, TimeStampRequest request, byte[] stamped, List<X509Certificate> trusted) {
        try {
            new TimeStampResponse(answer).validate(request);
        } catch (TSPException notTheAnswer) {
            return new StampCheck.Rejected("It does not answer the request: " + notTheAnswer.getMessage() + ".");
        } catch (IOException | RuntimeException malformed) {
            return new StampCheck.Rejected("It is not a time stamp answer.");
        }
        return check(answer, stamped, trusted);
    }

    /**
     * Offline and at any later time: the imprint is that of what was stamped, the signer's certificate is for time
     * stamping only, was valid then, and is one that is trusted or was issued by one.
     *
     * @param answer a whole TimeStampResp, as {@code openssl ts -verify} takes it
     */
    public static StampCheck check(byte[] answer, byte[] stamped, List<X509Certificate> trusted) {
        try {
            TimeStampToken token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) {
                return new StampCheck.Rejected("The authority refused to stamp.");
            }
            TimeStampTokenInfo info = token.getTimeStampInfo();
            if (!TSPAlgorithms.SHA256.equals(info.getMessageImprintAlgOID())
                    || !Arrays.equals(sha256(stamped), info.getMessageImprintDigest())) {
                return new StampCheck.Rejected("It was made for something else.");
            }
            return signer(token, trusted)
                    .map(signer -> signed(token, signer))
                    .orElseGet(() -> new StampCheck.Rejected("None of the authorities given signed it."));
        } catch (TSPException | IOException | RuntimeException malformed) {
            return new StampCheck.Rejected("It is not a time stamp answer.");
        }
    }

    private static StampCheck signed(TimeStampToken token, X509Certificate signer) {
        try {
            // Signature, imprint of the certificate, its only purpose (time stamping) and its validity at that time.
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new StampCheck.Genuine(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    signer.getSubjectX500Principal().getName());
        } catch (TSPException | OperatorCreationException invalid) {
            return new StampCheck.Rejected("The authority's signature does not hold: " + invalid.getMessage() + ".");
        }
    }

    @SuppressWarnings("unchecked") // the selector selects certificates
    private static Optional<X509Certificate> signer(TimeStampToken token, List<X509Certificate> trusted) {
        Collection<X509CertificateHolder> inside = token.getCertificates()
                .getMatches((org.bouncycastle.util.Selector<X509CertificateHolder>) (Object) token.getSID());
        List<X509Certificate> candidates = new ArrayList<>();
        inside.forEach(holder -> candidates.add(certificate(holder)));
        trusted.stream().filter(one -> token.getSID().match(holder(one))).forEach(candidates::add);
        return candidates.stream()
                .filter(one -> trusted.stream().anyMatch(anchor -> one.equals(anchor) || isIssuedBy(one, anchor)))
                .findFirst();
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return issuer.getBasicConstraints() >= 0
                    && certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("The token holds a malformed certificate.", malformed);
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | GeneralSecurityException malformed) {
            throw new IllegalArgumentException("A trusted certificate is malformed.", malformed);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** A checkpoint's note is stamped as it is written to a file. */
    public static byte[] stamped(String note) {
        return note.getBytes(StandardCharsets.UTF_8);
    }
}
