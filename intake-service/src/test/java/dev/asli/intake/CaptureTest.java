package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.contracts.intake.v1.AddDeviceCaptureRequest;
import dev.asli.contracts.intake.v1.BundleChunk;
import dev.asli.contracts.intake.v1.Capture;
import dev.asli.contracts.intake.v1.CaptureDone;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.DeviceCapture;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.ListCapturesResponse;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.PageCapture;
import dev.asli.contracts.intake.v1.PageHeader;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.TestTokens;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

@RunsOnRealParts
class CaptureTest {

    private static final String HASH = "0a".repeat(32);

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Captures captures;

    @Inject
    MovableClock clock;

    @Test
    void whatTheDeviceSawIsKeptAsTheirStatement() throws IOException {
        Filed filed = filed(Visitor.complaint());
        Capture capture = claimed(filed, claim().setTitle("नकली वीडियो").setDeviceZone("Asia/Kolkata"));

        assertThat(capture.getNumber()).isEqualTo(1);
        assertThat(capture.getAskedBy()).isEqualTo("visitor");
        assertThat(list(filed).getCapturesList()).containsExactly(capture);
        assertThat(kinds(filed)).contains("PAGE_CLAIMED");
        assertThat(new String(caseFile(filed).get("intake/captures.json"), StandardCharsets.UTF_8))
                .contains("नकली वीडियो", HASH, "deviceClaim");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongWithAClaimIsNamedByCodeAndPath(String code, String path, Consumer<DeviceCapture.Builder> fault) {
        Filed filed = filed(Visitor.complaint());
        DeviceCapture.Builder claim = claim();
        fault.accept(claim);

        AddCaptureResponse response = add(filed, UUID.randomUUID().toString(), claim);

        assertThat(response.getUnmet().getRequirementsList())
                .extracting(UnmetRequirement::getCode, UnmetRequirement::getPath)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, path));
        assertThat(list(filed).getCapturesCount()).isZero();
    }

    static Stream<Arguments> whatIsWrongWithAClaimIsNamedByCodeAndPath() {
        List<Arguments> faults = new ArrayList<>();
        faults.add(fault("LOCATOR_MISSING", "/pageUrl", claim -> claim.setPageUrl(" ")));
        faults.add(fault("TOO_LONG", "/pageUrl", claim -> claim.setPageUrl("https://x.example/" + "a".repeat(2048))));
        for (String url : List.of(
                "https://me:secret@x.example/",
                "https://x.example\\@evil.example/",
                "javascript:alert(1)",
                "https://x.example/\u202egnp.exe",
                "https://x.example/\u0000",
                "https://x.example/a b",
                "file:///etc/passwd")) {
            faults.add(fault("LOCATOR_INVALID", "/pageUrl", claim -> claim.setPageUrl(url)));
        }
        faults.add(fault("HASH_INVALID", "/pageSha256", claim -> claim.setPageSha256("ABC")));
        faults.add(fault("HASH_INVALID", "/pageSha256", claim -> claim.setPageSha256("zz".repeat(32))));
        faults.add(fault(
                "HASH_INVALID", "/pageSha256", claim -> claim.setPageSha256(HASH.toUpperCase(java.util.Locale.ROOT))));
        faults.add(fault("TIME_IN_FUTURE", "/deviceAt", claim -> claim.setDeviceAt(at("2126-01-01T00:00:00Z"))));
        faults.add(fault("TIME_INVALID", "/deviceAt", claim -> claim.setDeviceAt(at("1970-01-01T00:00:00Z"))));
        faults.add(fault(
                "TIME_INVALID",
                "/deviceAt",
                claim -> claim.setDeviceAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))));
        faults.add(fault("ZONE_INVALID", "/deviceZone", claim -> claim.setDeviceZone("Mars/Base")));
        faults.add(fault("TOO_LONG", "/title", claim -> claim.setTitle("t".repeat(1001))));
        faults.add(fault("TEXT_INVALID", "/userAgent", claim -> claim.setUserAgent("a\u0000b")));
        faults.add(
                fault("HEADER_INVALID", "/responseHeaders/0", claim -> claim.addResponseHeaders(header("X y", "1"))));
        faults.add(fault(
                "HEADER_INVALID", "/responseHeaders/0", claim -> claim.addResponseHeaders(header("X", "1\r\nY: 2"))));
        faults.add(fault("TOO_LONG", "/responseHeaders", claim -> {
            for (int i = 0; i < 3; i++) {
                claim.addResponseHeaders(header("X", "v".repeat(8000)));
            }
        }));
        faults.add(fault("TOO_MANY", "/responseHeaders", claim -> {
            for (int i = 0; i < 101; i++) {
                claim.addResponseHeaders(header("X", "1"));
            }
        }));
        faults.add(fault("EXHIBIT_UNKNOWN", "/screenshotExhibit", claim -> claim.setScreenshotExhibit(1)));
        return faults.stream();
    }

    @Test
    void anAddressThatOnlyLooksLikeAnotherIsKeptInPlainAscii() {
        Capture capture = claimed(filed(Visitor.complaint()), claim().setPageUrl("https://аррӏе.com/"));

        assertThat(capture.getPageUrl()).isEqualTo("https://xn--80ak6aa92e.com/");
    }

    @Test
    void aScreenshotIsAnExhibitAndIsNeverTakenOfAnIntimateMatter() throws IOException {
        Filed filed = filed(Visitor.complaint());
        Visitor.visitor(intake).add(filed, "shot", ExhibitTest.jpeg(24));
        assertThat(claimed(filed, claim().setScreenshotExhibit(1)).getDevice().getScreenshotExhibit())
                .isEqualTo(1);

        Filed intimate = filed(
                Visitor.complaint().setCategory(Category.INTIMATE_OR_NUDE).setConsentKind(ConsentKind.NEVER_GIVEN));
        assertThat(add(intimate, "r-1", claim().setScreenshotExhibit(1))
                        .getUnmet()
                        .getRequirements(0)
                        .getCode())
                .isEqualTo("MEDIA_NOT_TAKEN");
        assertThat(claimed(intimate, claim()).getDevice().getPageSha256()).isEqualTo(HASH);
    }

    @Test
    void aRepetitionAnswersAsBeforeAndAnotherClaimUnderTheSameRequestIsRefused() {
        Filed filed = filed(Visitor.complaint());
        Capture first = add(filed, "r-1", claim()).getCapture();

        assertThat(add(filed, "r-1", claim()).getCapture()).isEqualTo(first);
        Visitor.refused(
                Status.Code.ALREADY_EXISTS, "IDEMPOTENCY_MISMATCH", () -> add(filed, "r-1", claim().setTitle("other")));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "REQUEST_ID_MISSING", () -> add(filed, "", claim()));
        assertThat(list(filed).getCapturesCount()).isEqualTo(1);
    }

    @Test
    void anotherCasesSecretOpensNothing() {
        Filed filed = filed(Visitor.complaint());
        Filed stranger = filed.toBuilder()
                .setSecret(filed(Visitor.complaint()).getSecret())
                .build();

        Visitor.refused(Status.Code.NOT_FOUND, "COMPLAINT_NOT_FOUND", () -> add(stranger, "r-1", claim()));
        Visitor.refused(Status.Code.NOT_FOUND, "COMPLAINT_NOT_FOUND", () -> list(stranger));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(by("v-1", Roles.VISITOR).requestPageCapture(ask(filed, 1))));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(by("a-1", Roles.AUDITOR).requestPageCapture(ask(filed, 1))));
    }

    /** The whole road: asked for, visited, pictured without any network, bundled, stored, entered, opened. */
    @Test
    void aPublicPageIsVisitedPicturedAndKept() throws Exception {
        Filed filed = filedAbout("/moved");
        CaptureDone done = visited(filed).getDone();

        assertThat(done.getOutcome()).isEqualTo("PAGE");
        assertThat(done.getHopsList()).extracting("status").containsExactly(302, 200);
        assertThat(done.getHops(1).getHeadersList()).contains(header("X-shown-by", "web-pages"));
        assertThat(done.getHops(0).getServer()).startsWith("127.0.0.1:");
        assertThat(done.getScreenshot()).isEqualTo("PICTURED");
        assertThat(kinds(filed)).contains("CAPTURE_ASKED", "PAGE_CAPTURED");

        byte[] zip = open(filed, 1, "to compare with the complaint");
        assertThat(sha256(zip)).isEqualTo(done.getBundle().getSha256());
        Map<String, byte[]> parts = unzip(zip);
        assertThat(parts.keySet()).containsExactly("capture.warc", "record.json", "screenshot.png");
        done.getPartsList()
                .forEach(part -> assertThat(sha256(parts.get(part.getName()))).isEqualTo(part.getSha256()));
        assertThat(responses(parts.get("capture.warc"))).containsExactly(302, 200);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(parts.get("screenshot.png")));
        assertThat(picture.getRGB(picture.getWidth() - 5, 5) & 0xffffff).isEqualTo(0x00ff00);
        assertThat(WebPages.visits("/canary"))
                .as("the browser reached the network")
                .isZero();
        assertThat(kinds(filed)).contains("CAPTURE_OPENED");
        assertThat(new String(caseFile(filed).get("intake/captures.json"), StandardCharsets.UTF_8))
                .contains(done.getBundle().getSha256());
        assertThat(Path.of("target", "captures").toFile().listFiles()).isNullOrEmpty();
    }

    @Test
    void theComplainantIsToldWhatCameOfItAndNoMore() {
        Filed filed = filedAbout("/page");
        visited(filed);

        PageCapture page = list(filed).getCaptures(0).getPage();
        assertThat(page.getDone().getOutcome()).isEqualTo("PAGE");
        assertThat(page.getDone().getBundle().getSha256()).hasSize(64);
        assertThat(page.getDone().getHopsCount()).isZero();
        assertThat(list(filed).getCaptures(0).getAskedBy()).isEqualTo("officer");
    }

    @ParameterizedTest
    @CsvSource({
        "/private, LOGIN_WALL, PICTURED, 2",
        "/gone, HTTP_ERROR, PICTURED, 1",
        "/inward, ADDRESS_REFUSED, NO_PAGE, 1",
        "/data, PAGE, NO_PAGE, 1",
        "/hangs, PAGE, PICTURED, 1"
    })
    void aWallAnErrorAndHalfAPageAreResults(String path, String outcome, String screenshot, int hops) {
        CaptureDone done = visited(filedAbout(path)).getDone();

        assertThat(done.getOutcome()).isEqualTo(outcome);
        assertThat(done.getScreenshot()).isEqualTo(screenshot);
        assertThat(done.getHopsCount()).isEqualTo(hops);
        assertThat(done.getBundle().getSha256()).hasSize(64);
        if (path.equals("/hangs")) {
            assertThat(done.getHops(0).getCut()).isEqualTo("TIME");
        }
    }

    @Test
    void aHostInsideIsNeverContactedAndThatIsTheResult() {
        Filed filed = filed(about("http://127.0.0.1:1/x"));

        assertThat(visited(filed).getDone().getOutcome()).isEqualTo("ADDRESS_REFUSED");
    }

    @Test
    void theMetricsTellNoAddress() throws Exception {
        visited(filedAbout("/moved"));

        String metrics = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:"
                                        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class)
                                        + "/q/metrics"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(metrics).contains("jvm_memory_used_bytes").doesNotContain("/moved", "uri=\"/page");
    }

    @Test
    void noPageOfAnIntimateMatterOrOfAChildsIsFetched() {
        for (var complaint : List.of(
                about(origin() + "/intimate")
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setConsentKind(ConsentKind.NEVER_GIVEN),
                about(origin() + "/child")
                        .setCategory(Category.HARMFUL_TO_CHILD)
                        .setSubjectAge(SubjectAge.UNDER_18))) {
            Filed filed = filed(complaint);
            Visitor.refused(
                    Status.Code.FAILED_PRECONDITION,
                    "PAGE_NOT_FETCHED",
                    () -> Visitor.answer(officer().requestPageCapture(ask(filed, 1))));
            assertThat(list(filed).getPageCaptureAllowed()).isFalse();
        }
        assertThat(WebPages.visits("/intimate") + WebPages.visits("/child")).isZero();
    }

    @Test
    void anUnknownLocationCaptureOrPurposeIsTold() {
        Filed filed = filed(Visitor.complaint());

        assertThat(Visitor.answer(officer().requestPageCapture(ask(filed, 9)))
                        .getUnmet()
                        .getRequirements(0)
                        .getPath())
                .isEqualTo("/locationNumber");
        Visitor.refused(Status.Code.NOT_FOUND, "CAPTURE_NOT_FOUND", () -> open(filed, 1, "why"));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "PURPOSE_MISSING", () -> open(filed, 1, " "));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "PURPOSE_MISSING", () -> open(filed, 1, "p".repeat(501)));
    }

    @Test
    void aVisitWhoseWorkerDiedIsTakenOverAndOneOfAWithdrawnComplaintIsNotMade() {
        Filed filed = filedAbout("/later");
        Instant future = clock.instant().plus(Duration.ofHours(1));
        Visitor.answer(officer().requestPageCapture(ask(filed, 1)));
        String row = " where reference = '" + filed.getReference() + "'";
        await().atMost(Duration.ofSeconds(30)).until(() -> Records.count("capture" + row + " and state = 'DONE'") == 1);

        Filed withdrawn = filedAbout("/never");
        Records.changed("insert into capture(id, reference, capture_number, request_key, request_digest, page_url,"
                + " asked_at, asked_by, location_number, state, attempts, available_at, lease_until, step, since)"
                + " values (gen_random_uuid(), '" + withdrawn.getReference() + "', 1, 'k', 'd', '" + origin()
                + "/never', 'epoch', 'officer:o', 1, 'RUNNING', 1, 'epoch', '" + future + "', 'FETCHING', 'epoch')");
        Visitor.answer(intake().withdrawComplaint(WithdrawComplaintRequest.newBuilder()
                .setAccess(Visitor.access(withdrawn.getReference(), withdrawn.getSecret()))
                .build()));
        Records.changed(
                "update capture set lease_until = 'epoch' where reference = '" + withdrawn.getReference() + "'");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(list(withdrawn)
                                .getCaptures(0)
                                .getPage()
                                .getFailed()
                                .getReason())
                        .isEqualTo("COMPLAINT_CLOSED"));
        assertThat(WebPages.visits("/never")).isZero();
    }

    private Intake intake() {
        return Visitor.visitor(intake).intake();
    }

    private Captures by(String subject, String role) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + TestTokens.withRoles(subject, role));
        return GrpcClientUtils.attachHeaders(captures, headers);
    }

    private Captures officer() {
        return by("o-1", Roles.OFFICER);
    }

    private PageCapture visited(Filed filed) {
        AddCaptureResponse asked = Visitor.answer(officer().requestPageCapture(ask(filed, 1)));
        assertThat(asked.getCapture().getPage().hasWaiting()).as("%s", asked).isTrue();
        ListCapturesRequest all = ListCapturesRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), ""))
                .build();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Visitor.answer(officer().listCaptures(all))
                        .getCaptures(0)
                        .getPage()
                        .hasDone());
        return Visitor.answer(officer().listCaptures(all)).getCaptures(0).getPage();
    }

    private byte[] open(Filed filed, int number, String purpose) {
        return join(Visitor.answer(officer()
                .openBundle(OpenBundleRequest.newBuilder()
                        .setReference(filed.getReference())
                        .setCaptureNumber(number)
                        .setPurpose(purpose)
                        .build())
                .map(BundleChunk::getData)
                .map(com.google.protobuf.ByteString::toByteArray)
                .collect()
                .asList()));
    }

    private Map<String, byte[]> caseFile(Filed filed) throws IOException {
        return unzip(join(Visitor.answer(intake().exportCaseFile(ExportCaseFileRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build())
                .map(CaseFileChunk::getData)
                .map(com.google.protobuf.ByteString::toByteArray)
                .collect()
                .asList())));
    }

    private Filed filed(dev.asli.contracts.intake.v1.FileComplaintRequest.Builder complaint) {
        return Visitor.visitor(intake).filed(complaint);
    }

    private Filed filedAbout(String path) {
        return filed(about(origin() + path));
    }

    private static dev.asli.contracts.intake.v1.FileComplaintRequest.Builder about(String url) {
        return Visitor.complaint()
                .clearLocations()
                .addLocations(Location.newBuilder().setIntermediary("chitra").setUrl(url));
    }

    private AddCaptureResponse add(Filed filed, String requestId, DeviceCapture.Builder claim) {
        return Visitor.answer(by("v-1", Roles.VISITOR)
                .addDeviceCapture(AddDeviceCaptureRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setRequestId(requestId)
                        .setCapture(claim)
                        .build()));
    }

    private Capture claimed(Filed filed, DeviceCapture.Builder claim) {
        AddCaptureResponse response = add(filed, UUID.randomUUID().toString(), claim);
        assertThat(response.hasCapture()).as("%s", response).isTrue();
        return response.getCapture();
    }

    private ListCapturesResponse list(Filed filed) {
        return Visitor.answer(by("v-1", Roles.VISITOR)
                .listCaptures(ListCapturesRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build()));
    }

    private List<String> kinds(Filed filed) {
        return Visitor.visitor(intake).get(filed).getCustodyList().stream()
                .map(event -> event.getKind())
                .toList();
    }

    private static DeviceCapture.Builder claim() {
        return DeviceCapture.newBuilder()
                .setPageUrl("https://chitra.example/p/1")
                .setPageSha256(HASH)
                .setDeviceAt(at("2026-02-21T10:00:00Z"))
                .setUserAgent("Mozilla/5.0");
    }

    private static RequestPageCaptureRequest ask(Filed filed, int location) {
        return RequestPageCaptureRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId(UUID.randomUUID().toString())
                .setLocationNumber(location)
                .build();
    }

    private static String origin() {
        return ConfigProvider.getConfig().getValue("web-pages.origin", String.class);
    }

    private static Arguments fault(String code, String path, Consumer<DeviceCapture.Builder> fault) {
        return Arguments.of(code, path, fault);
    }

    private static PageHeader header(String name, String value) {
        return PageHeader.newBuilder().setName(name).setValue(value).build();
    }

    private static Timestamp at(String moment) {
        return Timestamp.newBuilder()
                .setSeconds(Instant.parse(moment).getEpochSecond())
                .build();
    }

    private static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<Integer> responses(byte[] warc) throws IOException {
        Path file = Files.write(Files.createTempFile("capture", ".warc"), warc);
        List<Integer> statuses = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                if (record instanceof WarcResponse response) {
                    statuses.add(response.http().status());
                    assertThat(response.ipAddress()).isPresent();
                }
            }
        }
        return statuses;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
