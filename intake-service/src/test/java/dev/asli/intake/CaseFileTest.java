package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IssueRecoveryCodesRequest;
import dev.asli.contracts.intake.v1.PaperKind;
import dev.asli.contracts.intake.v1.Papers;
import dev.asli.contracts.intake.v1.SendMessageRequest;
import dev.asli.kit.identity.Roles;
import dev.asli.ledger.casefile.CaseFileVerifier;
import dev.asli.ledger.casefile.Verification;
import dev.asli.testkit.TestTokens;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunsOnRealParts
class CaseFileTest {

    private static final String NAME = "Canary Kumari-4417";
    private static final String EMAIL = "canary-4417@example.org";
    private static final String OFFICER = "canary-officer-9031";

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Correspondence correspondence;

    @GrpcClient("self")
    Papers papers;

    @TempDir
    Path directory;

    @Test
    void theComplainantsOwnViewHoldsEverythingOfTheirsAndNobodyElses() throws Exception {
        Filed filed = exchanged();
        byte[] zip = export(Visitor.visitor(intake), filed.getReference(), filed.getSecret());
        Path file = Files.write(directory.resolve("case.zip"), zip);
        assertThat(CaseFileVerifier.verify(file, Optional.empty())).isInstanceOf(Verification.Valid.class);
        Map<String, byte[]> files = unpack(zip);
        assertThat(files.keySet())
                .contains(
                        "intake/messages.json",
                        "intake/consents.json",
                        "intake/custody.csv",
                        "compliance/deadlines.csv",
                        "papers/certificate-en.pdf",
                        "papers/certificate-hi.pdf",
                        "papers/sheet-en.pdf",
                        "papers/sheet-hi.pdf");
        files.forEach((path, content) -> {
            String text = path.endsWith(".pdf") ? read(content) : text(content);
            assertThat(text).as(path).doesNotContain(NAME, EMAIL, filed.getSecret());
            // The ledger's lines are what is hashed, and keep the account's opaque id of who acted.
            if (!path.endsWith("entries.jsonl")) {
                assertThat(text).as(path).doesNotContain(OFFICER);
            }
        });
        assertThat(text(files.get("intake/messages.json"))).contains("Where is it?", "Here it is.");
        assertThat(text(files.get("intake/custody.csv"))).contains("\"MESSAGE_SENT\",\"officer\"");
    }

    @Test
    void theOfficersViewSaysWhoActed() throws Exception {
        Filed filed = exchanged();
        Map<String, byte[]> files = unpack(export(Visitor.officer(intake), filed.getReference(), ""));
        assertThat(text(files.get("intake/messages.json"))).contains("officer:" + OFFICER);
        assertThat(text(files.get("intake/custody.csv"))).contains("officer:" + OFFICER);
        files.values().forEach(content -> assertThat(text(content)).doesNotContain(NAME, EMAIL));
    }

    @Test
    void aMessageCanBeCheckedAgainstItsCommitmentInTheLedger() throws Exception {
        Filed filed = exchanged();
        Map<String, byte[]> files = unpack(export(Visitor.visitor(intake), filed.getReference(), filed.getSecret()));
        var message = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(files.get("intake/messages.json"))
                .at("/messages/0");
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest((message.path("salt").asText()
                                        + message.path("text").asText())
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(message.path("commitment").asText()).isEqualTo(digest);
        assertThat(text(files.get("intake/ledger/entries.jsonl"))).contains(digest);
    }

    @Test
    void aPaperIsGivenToWhoHasTheRightAndTheSameTwice() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        GetPaperRequest request = GetPaperRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setKind(PaperKind.PAPER_SHEET)
                .setLanguage("en")
                .build();
        byte[] sheet =
                Visitor.answer(visitorsPapers().getPaper(request)).getPdf().toByteArray();
        assertThat(read(sheet))
                .contains(filed.getReference(), "https://chitra.example/p/1")
                .doesNotContain("Asha");
        assertThat(Visitor.answer(visitorsPapers().getPaper(request)).getPdf().toByteArray())
                .isEqualTo(sheet);
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "REQUEST_INVALID",
                () -> Visitor.answer(visitorsPapers()
                        .getPaper(request.toBuilder().clearKind().build())));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.answer(visitorsPapers()
                        .getPaper(request.toBuilder()
                                .setAccess(Visitor.access(filed.getReference(), "00000-00000-00000-00000"))
                                .build())));
    }

    private Filed exchanged() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setContact(Contact.newBuilder().setName(NAME).setEmail(EMAIL)));
        Correspondence visitor = Letters.with(correspondence, TestTokens.withRoles("v-1", Roles.VISITOR));
        Correspondence officer = Letters.with(correspondence, TestTokens.withRoles(OFFICER, Roles.OFFICER));
        Visitor.answer(visitor.sendMessage(message(filed.getReference(), filed.getSecret(), "Where is it?")));
        Visitor.answer(officer.sendMessage(message(filed.getReference(), "", "Here it is.")));
        Visitor.answer(visitor.issueRecoveryCodes(IssueRecoveryCodesRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setRequestId("i-1")
                .build()));
        return filed;
    }

    private static SendMessageRequest message(String reference, String secret, String text) {
        return SendMessageRequest.newBuilder()
                .setAccess(Visitor.access(reference, secret))
                .setRequestId(UUID.randomUUID().toString())
                .setText(text)
                .build();
    }

    private Papers visitorsPapers() {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + TestTokens.withRoles("v-1", Roles.VISITOR));
        return GrpcClientUtils.attachHeaders(papers, headers);
    }

    private static byte[] export(Visitor reader, String reference, String secret) {
        List<CaseFileChunk> chunks = reader.intake()
                .exportCaseFile(ExportCaseFileRequest.newBuilder()
                        .setAccess(Visitor.access(reference, secret))
                        .build())
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(60));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        chunks.forEach(chunk -> zip.writeBytes(chunk.getData().toByteArray()));
        return zip.toByteArray();
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
