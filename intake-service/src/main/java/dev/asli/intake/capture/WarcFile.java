package dev.asli.intake.capture;

import dev.asli.kit.fetch.Hop;
import dev.asli.kit.fetch.Hop.Header;
import dev.asli.kit.fetch.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The visit as web archives keep it (WARC 1.1, ISO 28500:2017): request and response of every hop, and each certificate
 * chain. Bodies are as sent but without transfer coding; that header is renamed, so that replay tools do not undo it again.
 */
final class WarcFile {

    private static final MediaType PEM = MediaType.parse("application/pem-certificate-chain");

    private WarcFile() {}

    static void write(Path file, Capture capture, Visit visit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                WarcWriter writer = new WarcWriter(channel, WarcCompression.NONE)) {
            Warcinfo info = new Warcinfo.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .date(capture.askedAt())
                    .fields(Map.of(
                            "software", List.of("Asli intake-service"),
                            "format", List.of("WARC File Format 1.1"),
                            "robots", List.of("ignore: evidence asked for by an officer"),
                            "isPartOf", List.of(capture.reference() + " capture " + capture.number())))
                    .build();
            writer.write(info);
            for (Hop hop : visit.hops()) {
                write(writer, hop);
            }
        }
    }

    private static void write(WarcWriter writer, Hop hop) throws IOException {
        byte[] answer = answer(hop);
        WarcResponse response = new WarcResponse.Builder(hop.address())
                .version(MessageVersion.WARC_1_1)
                .date(hop.times().askedAt())
                .ipAddress(server(hop))
                .payloadDigest(digest(hop.body()))
                .blockDigest(digest(answer))
                .body(MediaType.HTTP_RESPONSE, answer)
                .truncated(cut(hop))
                .build();
        byte[] question = question(hop);
        WarcRequest request = new WarcRequest.Builder(hop.address())
                .version(MessageVersion.WARC_1_1)
                .date(hop.times().askedAt())
                .concurrentTo(response.id())
                .blockDigest(digest(question))
                .body(MediaType.HTTP_REQUEST, question)
                .build();
        writer.write(response);
        writer.write(request);
        List<X509Certificate> chain = Certificates.of(hop);
        if (!chain.isEmpty()) {
            writer.write(chain(hop, chain, response));
        }
    }

    private static WarcRecord chain(Hop hop, List<X509Certificate> chain, WarcResponse response) throws IOException {
        byte[] pem = chain.stream()
                .map(Certificates::pem)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        return new WarcResource.Builder(
                        URI.create("urn:asli:tls-chain:" + hop.address().getRawAuthority()))
                .version(MessageVersion.WARC_1_1)
                .date(hop.times().askedAt())
                .concurrentTo(response.id())
                .blockDigest(digest(pem))
                .body(PEM, pem)
                .build();
    }

    private static byte[] answer(Hop hop) {
        StringBuilder head = new StringBuilder("%s %d %s\r\n"
                .formatted(hop.head().version(), hop.head().status(), hop.head().reason()));
        hop.head().headers().forEach(header -> line(head, header));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(hop.body());
        return bytes.toByteArray();
    }

    private static byte[] question(Hop hop) {
        URI address = hop.address();
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder head = new StringBuilder("GET %s%s HTTP/1.1\r\n".formatted(path, query));
        hop.request().forEach(header -> line(head, header));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void line(StringBuilder head, Header header) {
        boolean undone = header.name().equalsIgnoreCase("transfer-encoding");
        head.append(undone ? "X-Crawler-" + header.name() : header.name())
                .append(": ")
                .append(header.value())
                .append("\r\n");
    }

    private static InetAddress server(Hop hop) {
        String address = hop.serverAddress();
        return InetAddress.ofLiteral(
                address.substring(0, address.lastIndexOf(':')).replaceAll("[\\[\\]]", ""));
    }

    private static WarcDigest digest(byte[] bytes) {
        return new WarcDigest("sha256", Digests.sha256(bytes));
    }

    private static WarcTruncationReason cut(Hop hop) {
        return switch (hop.cut()) {
            case NONE -> WarcTruncationReason.NOT_TRUNCATED;
            case LENGTH -> WarcTruncationReason.LENGTH;
            case TIME -> WarcTruncationReason.TIME;
            case DISCONNECT -> WarcTruncationReason.DISCONNECT;
        };
    }
}
