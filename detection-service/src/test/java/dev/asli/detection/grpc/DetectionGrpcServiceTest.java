package dev.asli.detection.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.asli.contracts.detection.v1.Assessment;
import dev.asli.contracts.detection.v1.Bearing;
import dev.asli.contracts.detection.v1.Conclusion;
import dev.asli.contracts.detection.v1.DescribeDetectorsRequest;
import dev.asli.contracts.detection.v1.DetectorInfo;
import dev.asli.contracts.detection.v1.ExamineEvent;
import dev.asli.contracts.detection.v1.ExamineRequest;
import dev.asli.contracts.detection.v1.Finding;
import dev.asli.contracts.detection.v1.HashKind;
import dev.asli.contracts.detection.v1.MutinyDetectionGrpc.MutinyDetectionStub;
import dev.asli.contracts.detection.v1.Start;
import dev.asli.detection.Samples;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.testkit.TestTokens;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestTokens.class)
class DetectionGrpcServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHUNK = 100_000;

    @TestHTTPResource("/")
    URI address;

    @GrpcClient("detection")
    MutinyDetectionStub anonymous;

    @Test
    void examinesAPhotographFromStartToAssessment() {
        byte[] portrait = Samples.shared("faces/real/us-house/adam-smith.jpg");

        List<ExamineEvent> events = examine(portrait);

        assertThat(events.getFirst().hasAccepted()).isTrue();
        assertThat(events.stream()
                        .filter(ExamineEvent::hasProgress)
                        .map(e -> e.getProgress().getStage()))
                .containsExactly("DECODING", "declared-origin", "face-detection", "generated-image");
        Assessment assessment = events.getLast().getAssessment();
        assertThat(assessment.getConclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(assessment.getRuleVersion()).isEqualTo("assessment.v1");
        assertThat(assessment.getMedia().getMediaType()).isEqualTo("image/jpeg");
        assertThat(assessment.getMedia().getWidth()).isEqualTo(512);
        assertThat(assessment.getHashesList())
                .hasSize(2)
                .allSatisfy(hash -> assertThat(hash.getValue()).matches("[0-9a-f]{64}"));
        assertThat(assessment.getHashesList().stream()
                        .filter(hash -> hash.getKind() == HashKind.SHA256)
                        .findFirst()
                        .orElseThrow()
                        .getValue())
                .isEqualTo(Samples.sha256(portrait));
        Finding face = finding(assessment, "face-detection");
        assertThat(face.getBearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(face.getRegionsList()).hasSize(1);
        assertThat(face.getModelSha256()).startsWith("d388b1cf");
        assertThat(finding(assessment, "generated-image").getIndicative()).isTrue();
    }

    @Test
    void aDeclaredGeneratorComesToLikelySynthetic() {
        byte[] picture = Samples.withText(Samples.png(), "parameters", "a cat\nSteps: 20, Sampler: Euler a, Seed: 1");

        Assessment assessment = examine(picture).getLast().getAssessment();

        assertThat(assessment.getConclusion()).isEqualTo(Conclusion.LIKELY_SYNTHETIC);
        assertThat(assessment.getReasonsList()).contains("DECLARED_OR_PROVEN_SYNTHETIC");
        assertThat(finding(assessment, "declared-origin").getFactsOrThrow("StableDiffusionParameters"))
                .contains("Steps: 20");
    }

    @Test
    void anEmptyFileIsUnexaminable() {
        assertThat(unexaminable(new byte[0])).isEqualTo("EMPTY");
    }

    @Test
    void aTextNamedAsAPictureIsUnexaminable() {
        assertThat(unexaminable("not a picture".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UNSUPPORTED_TYPE");
    }

    @Test
    void aCutPhotographIsUnexaminable() {
        byte[] jpeg = Samples.jpeg();

        assertThat(unexaminable(Samples.cut(jpeg, jpeg.length / 2))).isEqualTo("TRUNCATED");
    }

    @Test
    void aPixelBombIsUnexaminable() {
        assertThat(unexaminable(Samples.bomb(60_000, 60_000))).isEqualTo("TOO_MANY_PIXELS");
    }

    @Test
    void anotherDigestThanAnnouncedIsRefused() {
        byte[] jpeg = Samples.jpeg();

        assertRefused(
                Status.Code.INVALID_ARGUMENT, "BYTES_DO_NOT_MATCH", start(jpeg.length, "0".repeat(64)), chunk(jpeg));
    }

    @Test
    void aSha256ThatIsNoneIsRefused() {
        assertRefused(Status.Code.INVALID_ARGUMENT, "BYTES_DO_NOT_MATCH", start(1, "ABC"));
    }

    @Test
    void fewerBytesThanAnnouncedAreRefused() {
        byte[] jpeg = Samples.jpeg();

        assertRefused(
                Status.Code.INVALID_ARGUMENT,
                "BYTES_DO_NOT_MATCH",
                start(jpeg.length + 1, Samples.sha256(jpeg)),
                chunk(jpeg));
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() {
        byte[] jpeg = Samples.jpeg();

        assertRefused(
                Status.Code.INVALID_ARGUMENT,
                "BYTES_DO_NOT_MATCH",
                start(jpeg.length - 1, Samples.sha256(jpeg)),
                chunk(jpeg));
    }

    @Test
    void anExhibitOverTheLimitIsRefusedBeforeItsBytes() {
        assertRefused(Status.Code.OUT_OF_RANGE, "EXHIBIT_TOO_LARGE", start(33L << 20, "0".repeat(64)));
    }

    @Test
    void aChunkBeforeStartIsRefused() {
        assertRefused(Status.Code.INVALID_ARGUMENT, "STREAM_OUT_OF_ORDER", chunk(new byte[] {1}));
    }

    @Test
    void aSecondStartIsRefused() {
        ExamineRequest start = start(1, "0".repeat(64));

        assertRefused(Status.Code.INVALID_ARGUMENT, "STREAM_OUT_OF_ORDER", start, start);
    }

    @Test
    void anEmptyRequestIsRefused() {
        assertRefused(Status.Code.INVALID_ARGUMENT, "STREAM_OUT_OF_ORDER", ExamineRequest.getDefaultInstance());
    }

    @Test
    void withoutATokenNothingIsExamined() {
        byte[] jpeg = Samples.jpeg();

        assertThatThrownBy(() -> collect(anonymous.examine(Multi.createFrom().iterable(requests(jpeg)))))
                .satisfies(refusal ->
                        assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.VISITOR, Roles.OFFICER, Roles.ADMINISTRATOR, Roles.INTERMEDIARY_MEMBER})
    void anotherRoleThanServiceExaminesNothing(String role) {
        byte[] jpeg = Samples.jpeg();

        assertThatThrownBy(() -> collect(with(TestTokens.withRoles("someone", role))
                        .examine(Multi.createFrom().iterable(requests(jpeg)))))
                .satisfies(refusal ->
                        assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.PERMISSION_DENIED));
    }

    @Test
    void anExpiredTokenExaminesNothing() {
        assertThatThrownBy(() -> collect(with(TestTokens.expired("intake", Roles.SERVICE))
                        .examine(Multi.createFrom().iterable(requests(Samples.jpeg())))))
                .satisfies(refusal ->
                        assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @Test
    void describesItselfToAnyAuthenticatedCaller() {
        var description = with(TestTokens.withRoles("auditor", Roles.AUDITOR))
                .describeDetectors(DescribeDetectorsRequest.getDefaultInstance())
                .await()
                .atMost(PATIENCE);

        assertThat(description.getProvider()).isEqualTo("CPU");
        assertThat(description.getLanes()).isEqualTo(2);
        assertThat(description.getDetectorsList())
                .extracting(DetectorInfo::getId)
                .containsExactly("declared-origin", "face-detection", "generated-image");
        assertThat(description.getDetectors(1).getLicence()).isEqualTo("Apache-2.0");
        assertThat(description.getDetectors(2).getModelSha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void describesItselfToNobodyElse() {
        assertThatThrownBy(() -> anonymous
                        .describeDetectors(DescribeDetectorsRequest.getDefaultInstance())
                        .await()
                        .atMost(PATIENCE))
                .satisfies(refusal ->
                        assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @Test
    void refusesAsBusyWhenEveryPlaceIsTakenAndServesAgainAfterwards() {
        int places = 2 + 6;
        List<MultiEmitter<? super ExamineRequest>> held = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            held.add(hold());
        }
        awaitRefusal();

        held.forEach(emitter -> emitter.fail(Status.CANCELLED.asException()));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(examineOutcome(Samples.jpeg())).isEqualTo("assessed"));
    }

    @Test
    void tellsOperatorsWhatItDoes() throws IOException, InterruptedException {
        examine(Samples.png());

        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics = client.send(
                            HttpRequest.newBuilder(URI.create(address + "q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(metrics)
                    .contains("asli_inference_provider{provider=\"CPU\"} 1.0")
                    .contains("asli_examinations_total{result=\"INCONCLUSIVE\"}")
                    .contains("asli_detector_duration_seconds_count{detector=\"face-detection\"}")
                    .contains("asli_lanes 2.0")
                    .contains("asli_lanes_busy")
                    .contains("asli_lanes_waiting");
        }
    }

    @Test
    void nothingOfAnExhibitIsLeftOnDisk() throws IOException {
        Set<Path> before = temporaryFiles();

        examine(Samples.png());
        examine(Samples.cut(Samples.jpeg(), 900));
        examineOutcome(Samples.bomb(60_000, 60_000));

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    /** Announces one byte and never sends it. */
    private MultiEmitter<? super ExamineRequest> hold() {
        AtomicReference<MultiEmitter<? super ExamineRequest>> opened = new AtomicReference<>();
        Multi<ExamineRequest> requests = Multi.createFrom().emitter(emitter -> {
            emitter.emit(start(1, "0".repeat(64)));
            opened.set(emitter);
        });
        service().examine(requests).subscribe().with(event -> {}, failure -> {});
        return opened.get();
    }

    private void awaitRefusal() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(examineOutcome(Samples.jpeg())).isEqualTo("EXAMINER_BUSY"));
    }

    private String examineOutcome(byte[] bytes) {
        try {
            return examine(bytes).getLast().hasAssessment() ? "assessed" : "unexaminable";
        } catch (StatusRuntimeException refusal) {
            return GrpcProblems.fromStatus(refusal) instanceof ProblemException problem
                    ? problem.type().name()
                    : refusal.getStatus().getCode().name();
        }
    }

    private String unexaminable(byte[] bytes) {
        ExamineEvent last = examine(bytes).getLast();
        assertThat(last.hasUnexaminable()).as("%s", last).isTrue();
        assertThat(last.getUnexaminable().getWords()).isNotBlank();
        return last.getUnexaminable().getReason();
    }

    private void assertRefused(Status.Code code, String reason, ExamineRequest... requests) {
        assertThatThrownBy(() -> collect(service().examine(Multi.createFrom().items(requests))))
                .satisfies(refusal -> {
                    assertThat(Status.fromThrowable(refusal).getCode()).isEqualTo(code);
                    assertThat(GrpcProblems.fromStatus(refusal))
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    problem -> assertThat(problem.type().name()).isEqualTo(reason));
                });
    }

    private List<ExamineEvent> examine(byte[] bytes) {
        return collect(service().examine(Multi.createFrom().iterable(requests(bytes))));
    }

    private MutinyDetectionStub service() {
        return with(TestTokens.withRoles("intake", Roles.SERVICE));
    }

    private MutinyDetectionStub with(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return anonymous.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static List<ExamineEvent> collect(Multi<ExamineEvent> events) {
        return events.collect().asList().await().atMost(PATIENCE);
    }

    private static List<ExamineRequest> requests(byte[] bytes) {
        List<ExamineRequest> requests = new ArrayList<>(List.of(start(bytes.length, Samples.sha256(bytes))));
        for (int at = 0; at < bytes.length; at += CHUNK) {
            requests.add(chunk(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK))));
        }
        return requests;
    }

    private static ExamineRequest start(long size, String sha256) {
        return ExamineRequest.newBuilder()
                .setStart(Start.newBuilder()
                        .setExaminationId("test")
                        .setSha256(sha256)
                        .setSizeBytes(size))
                .build();
    }

    private static ExamineRequest chunk(byte[] bytes) {
        return ExamineRequest.newBuilder().setChunk(ByteString.copyFrom(bytes)).build();
    }

    private static Finding finding(Assessment assessment, String detector) {
        return assessment.getFindingsList().stream()
                .filter(finding -> finding.getDetector().equals(detector))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata"))
                    .collect(Collectors.toSet());
        }
    }
}
