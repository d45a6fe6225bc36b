package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.CancelImportRequest;
import dev.asli.contracts.intake.v1.FiledRow;
import dev.asli.contracts.intake.v1.GetImportRequest;
import dev.asli.contracts.intake.v1.ImportFormat;
import dev.asli.contracts.intake.v1.ImportStart;
import dev.asli.contracts.intake.v1.ImportState;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListImportRefusalsResponse;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.ListImportsRequest;
import dev.asli.contracts.intake.v1.RefusedRow;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunsOnRealParts
class ImportTest {

    private static final String HEADER =
            "key,category,capacity,subjectAge,statement,intermediary,url,goodFaith,consentToForward\r\n";

    @GrpcClient("self")
    Imports imports;

    @GrpcClient("self")
    Intake intake;

    @Test
    void everyRowOfACsvFileIsFiledAndFoundAgainByItsFiler() {
        ImportStatus taken = send(HEADER + row("", "a, b and \"\"c\"\"\r\non two lines") + row("", "d") + row("", "e"));
        assertThat(taken.getFormat()).isEqualTo(ImportFormat.CSV);
        assertThat(taken.getRowsRead()).isEqualTo(3);

        ImportStatus done = done(taken);
        assertThat(done.getRowsFiled()).isEqualTo(3);
        assertThat(done.hasFinishedAt()).isTrue();
        List<FiledRow> results = results(done);
        assertThat(results).extracting(FiledRow::getRow).containsExactly(1, 2, 3);
        assertThat(Visitor.with(intake, platform("chitra"))
                        .get(results.getFirst().getReference(), "")
                        .getStatement())
                .startsWith("a, b and \"c\"\r\non two lines");
        assertThat(Records.count("bulk_import_row where import_id = '" + done.getId() + "'"))
                .isZero();
    }

    @Test
    void jsonLinesAreFiledAndWhatIsRefusedIsNamedByRowAndPlace() {
        ImportStatus done = done(send(String.join(
                "\n",
                json("well"),
                json("misspelt").replace("category", "kategory"),
                "{\"category\": ",
                json("unknown").replace("\"adult\"", "\"grown\""),
                json("nobody").replace("\"chitra\"", "\"nobody\""),
                json("number").replace("\"goodFaith\":true", "\"goodFaith\":1"),
                json("well too"))));

        assertThat(done.getFormat()).isEqualTo(ImportFormat.JSON_LINES);
        assertThat(done.getRowsRead()).isEqualTo(7);
        assertThat(done.getRowsFiled()).isEqualTo(2);
        assertThat(done.getRowsRefused()).isEqualTo(5);
        List<RefusedRow> refused = refusals(done).getRowsList();
        assertThat(refused).extracting(RefusedRow::getRow).containsExactly(2, 3, 4, 5, 6);
        assertThat(refused)
                .extracting(row -> row.getRequirements(0).getCode()
                        + row.getRequirements(0).getPath())
                .containsExactly(
                        "UNKNOWN_FIELD/kategory",
                        "ROW_INVALID",
                        "WORD_UNKNOWN/subjectAge",
                        "INTERMEDIARY_UNKNOWN/locations/0/intermediary",
                        "FIELD_INVALID/declarations/goodFaith");
    }

    @Test
    void ofAMinorsMatterACountIsLeftAndNothingElse() {
        String words = "words-about-a-child-" + UUID.randomUUID();
        ImportStatus taken = send(String.join(
                "\n",
                json("well"),
                json(words)
                        .replace("impersonation_of_complainant", "intimate_or_nude")
                        .replace("adult", "not_sure"),
                json("well")));
        assertThat(taken.getRowsDiverted()).isEqualTo(1);
        assertThat(Records.count("bulk_import_row where import_id = '" + taken.getId() + "' and row_number = 2"))
                .isZero();
        ImportStatus done = done(taken);
        assertThat(done.getRowsFiled()).isEqualTo(2);
        assertThat(done.getRowsDiverted()).isEqualTo(1);
        assertThat(refusals(done).getRowsList()).isEmpty();
        assertThat(Records.count("complaint where statement like '%" + words + "%'"))
                .isZero();
    }

    @Test
    void waitingRowsAreSealed() {
        String words = "sealed-" + UUID.randomUUID();
        ImportStatus taken = send(json(words));
        assertThat(Records.count("bulk_import_row where position(convert_to('" + words + "', 'UTF8') in sealed) > 0"))
                .isZero();
        assertThat(done(taken).getRowsFiled()).isEqualTo(1);
    }

    @Test
    void theSameRequestAgainIsTheSameImportAndAnotherFileIsRefused() {
        String request = UUID.randomUUID().toString();
        String file = HEADER + row("", "once " + request);
        ImportStatus first = send("chitra", request, file.getBytes(StandardCharsets.UTF_8));
        ImportStatus again = send("chitra", request, file.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getId()).isEqualTo(first.getId());
        done(first);
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> send("chitra", request, (HEADER + row("", "another")).getBytes(StandardCharsets.UTF_8)));
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "IMPORT_REPEATED", () -> send(file));
        assertThat(status(first).getRowsFiled()).isEqualTo(1);
    }

    @Test
    void aRowWithAKeyIsTheSameInEveryFile() {
        String key = "row-" + UUID.randomUUID();
        ImportStatus first = done(send(HEADER + row(key, "the same")));
        ImportStatus second = done(send(HEADER + row("", "new " + key) + row(key, "the same")));
        FiledRow again = results(second).get(1);
        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getKey()).isEqualTo(key);
        assertThat(again.getReference()).isEqualTo(results(first).getFirst().getReference());
    }

    @Test
    void cancellingDeletesWhatWaits() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1500; i++) {
            file.append(row("", "long " + i + " " + UUID.randomUUID()));
        }
        ImportStatus taken = send(file.toString());
        ImportStatus cancelled = Visitor.answer(as(platform("chitra"))
                .cancelImport(
                        CancelImportRequest.newBuilder().setId(taken.getId()).build()));
        assertThat(cancelled.getState()).isEqualTo(ImportState.IMPORT_CANCELLED);
        assertThat(cancelled.getRowsWaiting()).isZero();
        assertThat(cancelled.getRowsFiled()).isLessThan(1500);
        assertThat(Visitor.answer(as(platform("chitra"))
                                .cancelImport(CancelImportRequest.newBuilder()
                                        .setId(taken.getId())
                                        .build()))
                        .getFinishedAt())
                .isEqualTo(cancelled.getFinishedAt());
    }

    @Test
    void anImportIsItsFilersAndTheOfficers() {
        ImportStatus taken = send(HEADER + row("", "mine " + UUID.randomUUID()));
        GetImportRequest request =
                GetImportRequest.newBuilder().setId(taken.getId()).build();
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "IMPORT_NOT_FOUND",
                () -> Visitor.answer(as(platform("samvad")).getImport(request)));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "IMPORT_NOT_FOUND",
                () -> Visitor.answer(as(platform("samvad"))
                        .cancelImport(CancelImportRequest.newBuilder()
                                .setId(taken.getId())
                                .build())));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "IMPORT_NOT_FOUND",
                () -> Visitor.answer(as(platform("chitra"))
                        .getImport(GetImportRequest.newBuilder()
                                .setId("1; drop table")
                                .build())));
        String auditor = TestTokens.withRoles("a-1", Roles.AUDITOR);
        assertThat(Visitor.answer(as(auditor).getImport(request)).getId()).isEqualTo(taken.getId());
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(as(auditor)
                        .cancelImport(CancelImportRequest.newBuilder()
                                .setId(taken.getId())
                                .build())));
        assertThat(Visitor.answer(as(platform("samvad")).listImports(ListImportsRequest.getDefaultInstance()))
                        .getImportsList())
                .noneMatch(each -> each.getId().equals(taken.getId()));
        assertThat(Visitor.answer(as(platform("chitra")).listImports(ListImportsRequest.getDefaultInstance()))
                        .getImportsList())
                .anyMatch(each -> each.getId().equals(taken.getId()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty|''|IMPORT_EMPTY",
                "blank lines|'%0A%0A '|IMPORT_EMPTY",
                "header alone|'%H'|IMPORT_EMPTY",
                "no header|'impersonation_of_complainant,depicted_individual%0A'|IMPORT_HEADER_INVALID",
                "same header twice|'url,url%0A'|IMPORT_HEADER_INVALID",
                "columns missing|'category,url%0Ax,y%0A'|IMPORT_HEADER_INVALID",
                "a column that sets what rows may not|'requestId%0A'|IMPORT_HEADER_INVALID",
                "quote never closed|'%H%22abc'|IMPORT_TRUNCATED",
                "NUL|'%Habc%00def'|IMPORT_NOT_TEXT",
                "UTF-16|'%FF%FEa%00'|IMPORT_NOT_TEXT",
                "a ZIP|'PK%03%04abcd'|IMPORT_NOT_TEXT",
                "gzip|'%1F%8Babcd'|IMPORT_NOT_TEXT",
                "not UTF-8|'%H%C3%28%0A'|IMPORT_NOT_TEXT",
            })
    void aFileThatIsNotOneIsRefusedWholeAndLeavesNothing(String name, String file, String code) {
        long before = Records.count("bulk_import");
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                code,
                () -> send("chitra", UUID.randomUUID().toString(), unescaped(file)));
        assertThat(Records.count("bulk_import")).isEqualTo(before);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        file.writeBytes((HEADER + row("", "marked " + UUID.randomUUID())).getBytes(StandardCharsets.UTF_8));
        assertThat(done(send("chitra", UUID.randomUUID().toString(), file.toByteArray()))
                        .getRowsFiled())
                .isEqualTo(1);
    }

    @Test
    void aRowWithoutEndIsRefusedBeforeItFillsTheMemory() {
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "IMPORT_ROW_TOO_LONG",
                () -> send(HEADER + row("", "well") + "x".repeat(1024 * 1024)));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "IMPORT_ROW_TOO_LONG",
                () -> send("{\"a\":\"" + "x".repeat(10_000) + "\"}"));
    }

    @Test
    void tooManyRowsAndTooManyBytesAreRefusedWhole() {
        long before = Records.count("bulk_import_row");
        Visitor.refused(Status.Code.OUT_OF_RANGE, "IMPORT_TOO_MANY_ROWS", () -> send((json("x") + "\n").repeat(2001)));
        Visitor.refused(Status.Code.OUT_OF_RANGE, "IMPORT_TOO_LARGE", () -> send("\n".repeat(2 * 1024 * 1024 + 1)));
        assertThat(Records.count("bulk_import_row")).isLessThanOrEqualTo(before);
    }

    @Test
    void aLastRowThatBreaksOffIsRefusedAloneWhereItIsTold() {
        String row = row("", "well " + UUID.randomUUID());
        ImportStatus done = done(send(HEADER + row + "impersonation_of_complainant,depicted"));
        assertThat(done.getRowsFiled()).isEqualTo(1);
        assertThat(refusals(done).getRows(0).getRequirements(0).getCode()).isEqualTo("ROW_LENGTH_INVALID");
    }

    @Test
    void partsInTheWrongOrderAreRefused() {
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "IMPORT_OUT_OF_ORDER",
                () -> Visitor.answer(as(platform("chitra"))
                        .startImport(Multi.createFrom().item(chunk("abc".getBytes(StandardCharsets.UTF_8))))));
    }

    private ImportStatus send(String file) {
        return send("chitra", UUID.randomUUID().toString(), file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportStatus send(String intermediary, String request, byte[] file) {
        List<StartImportRequest> parts = new ArrayList<>();
        parts.add(StartImportRequest.newBuilder()
                .setStart(ImportStart.newBuilder().setRequestId(request))
                .build());
        for (int from = 0; from < file.length; from += 50_000) {
            parts.add(chunk(java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + 50_000))));
        }
        return Visitor.answer(
                as(platform(intermediary)).startImport(Multi.createFrom().iterable(parts)));
    }

    private ImportStatus done(ImportStatus taken) {
        await().atMost(Duration.ofSeconds(60)).until(() -> status(taken).getState() == ImportState.IMPORT_DONE);
        return status(taken);
    }

    private ImportStatus status(ImportStatus taken) {
        return Visitor.answer(as(platform("chitra"))
                .getImport(GetImportRequest.newBuilder().setId(taken.getId()).build()));
    }

    private List<FiledRow> results(ImportStatus done) {
        return Visitor.answer(as(platform("chitra")).listImportResults(rows(done)))
                .getRowsList();
    }

    private ListImportRefusalsResponse refusals(ImportStatus done) {
        return Visitor.answer(as(platform("chitra")).listImportRefusals(rows(done)));
    }

    private static ListImportRowsRequest rows(ImportStatus done) {
        return ListImportRowsRequest.newBuilder()
                .setId(done.getId())
                .setLimit(1000)
                .build();
    }

    private Imports as(String token) {
        return Visitor.attached(imports, token);
    }

    private static StartImportRequest chunk(byte[] bytes) {
        return StartImportRequest.newBuilder()
                .setChunk(ByteString.copyFrom(bytes))
                .build();
    }

    private static String platform(String intermediary) {
        return TestTokens.forIntermediary("key-1", intermediary, Roles.INTERMEDIARY_MEMBER);
    }

    private static String row(String key, String statement) {
        return key + ",impersonation_of_complainant,third_party,adult,\"" + statement
                + "\",chitra,https://chitra.example/p/1,true,true\r\n";
    }

    private static String json(String statement) {
        return "{\"category\":\"impersonation_of_complainant\",\"capacity\":\"third_party\",\"subjectAge\":\"adult\","
                + "\"statement\":\"" + statement + "\",\"locations\":[{\"intermediary\":\"chitra\","
                + "\"url\":\"https://chitra.example/p/" + UUID.randomUUID() + "\"}],"
                + "\"declarations\":{\"goodFaith\":true,\"consentToForward\":true}}";
    }

    /** %H is the header, %xx a byte. */
    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("%H", i)) {
                bytes.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
                i++;
            } else if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
