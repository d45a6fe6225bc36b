package dev.asli.ledger.stamp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority on this machine: its own root, its own certificate, and any misbehaviour that is wanted. */
public final class LocalAuthority implements AutoCloseable {

    /** How it answers. */
    public enum Manner {
        RIGHTLY,
        WITH_ANOTHER_NONCE,
        FOR_SOMETHING_ELSE,
        WITH_GARBAGE,
        WITH_AN_ERROR,
        ENDLESSLY,
        NEVER
    }

    private static final X500Name ROOT_NAME = new X500Name("CN=Test Root");
    private static final int ENOUGH_TO_BE_TOO_MUCH = 1 << 20;

    private final KeyPair rootKeys = keys();
    private final KeyPair keys = keys();
    private final X509Certificate root;
    private final X509Certificate certificate;
    private final HttpServer server;
    private final AtomicLong serial = new AtomicLong();

    public volatile Manner manner = Manner.RIGHTLY;

    public LocalAuthority() throws Exception {
        this(KeyPurposeId.id_kp_timeStamping, Duration.ofDays(1));
    }

    /** @param validity of its certificate from two days ago on */
    public LocalAuthority(KeyPurposeId purpose, Duration validity) throws Exception {
        Instant from = Instant.now().minus(Duration.ofDays(2));
        root = certificate(ROOT_NAME, rootKeys, from, Duration.ofDays(30), null);
        certificate = certificate(new X500Name("CN=Test Authority"), keys, from, validity.plusDays(2), purpose);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tsa", exchange -> {
            byte[] query = exchange.getRequestBody().readAllBytes();
            if (manner == Manner.NEVER) {
                return;
            }
            byte[] answer = answer(query);
            exchange.sendResponseHeaders(manner == Manner.WITH_AN_ERROR ? 500 : 200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    public URI url() {
        return URI.create(
                "http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort()));
    }

    public List<X509Certificate> trusted() {
        return List.of(root);
    }

    public X509Certificate own() {
        return certificate;
    }

    public String rootPem() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public byte[] answer(byte[] query) throws IOException {
        try {
            return switch (manner) {
                case WITH_GARBAGE -> "this is no time stamp".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                case ENDLESSLY -> new byte[ENOUGH_TO_BE_TOO_MUCH];
                default -> stamped(changed(new TimeStampRequest(query)));
            };
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private TimeStampRequest changed(TimeStampRequest asked) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] imprint = asked.getMessageImprintDigest();
        BigInteger nonce = asked.getNonce();
        if (manner == Manner.FOR_SOMETHING_ELSE) {
            imprint[0] ^= 1;
        }
        if (manner == Manner.WITH_ANOTHER_NONCE) {
            nonce = nonce.add(BigInteger.ONE);
        }
        return generator.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    private byte[] stamped(TimeStampRequest request) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request, BigInteger.valueOf(serial.incrementAndGet()), new Date())
                .getEncoded();
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair subjectKeys, Instant from, Duration validity, KeyPurposeId purpose)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ROOT_NAME,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(from.plus(validity)),
                subject,
                subjectKeys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == null));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(rootKeys.getPrivate())));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
