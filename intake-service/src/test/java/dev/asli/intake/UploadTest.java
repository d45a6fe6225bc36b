package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadState;
import dev.asli.intake.doubles.FarEnds;
import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.upload.Memory;
import dev.asli.movableclock.MovableClock;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class UploadTest {

    private static final int PART = 5 * 1024 * 1024;

    @GrpcClient("self")
    Intake intake;

    @Inject
    ObjectStore store;

    @Inject
    FarEnds ends;

    @Inject
    Memory memory;

    @Inject
    MovableClock clock;

    private Filed filed;
    private Sender sender;

    @BeforeEach
    void aComplaintIsFiled() {
        filed = Visitor.visitor(intake).filed(Visitor.complaint());
        sender = Visitor.visitor(intake).sender(filed);
    }

    @AfterEach
    void everybodyIsWell() {
        ends.behave();
    }

    @Test
    void aFileOfManyPartsIsDigestedFromTheFirstByteAndEnteredOnce() throws Exception {
        byte[] video = mp4(3 * PART + 1_234_567);
        Upload announced = sender.announce("u-1", video.length);
        assertThat(announced.getOffset()).isZero();
        assertThat(announced.getState()).isEqualTo(UploadState.ARRIVING);

        Upload done = sender.append(announced.getId(), 0, video);

        assertThat(done.getState()).isEqualTo(UploadState.ENTERED);
        assertThat(done.getOffset()).isEqualTo(video.length);
        assertOf(done.getExhibit(), video);
        assertThat(done.getExhibit().getMediaType()).isEqualTo("video/mp4");
        assertThat(done.getExhibit().getExamination().getNotApplicable().getReason())
                .isEqualTo("KIND_NOT_EXAMINED_YET");
        assertThat(stored(done)).isEqualTo(video);
        assertThat(sender.get(done.getId()).getExhibit().getId()).isEqualTo(done.getId());
        assertEnteredOnce();
    }

    @Test
    void aFileInManyRunsOfAnyLengthComesTogether() throws Exception {
        byte[] video = mp4(2 * PART + 777);
        String id = sender.announce("u-1", video.length).getId();
        int[] ends = {10, 3_000_000, PART, PART + 1, 2 * PART, 2 * PART + 700, video.length};
        int from = 0;
        Upload last = Upload.getDefaultInstance();
        for (int to : ends) {
            last = sender.append(id, from, Arrays.copyOfRange(video, from, to));
            assertThat(last.getOffset()).isEqualTo(to);
            from = to;
        }
        assertOf(last.getExhibit(), video);
        assertThat(stored(last)).isEqualTo(video);
        assertThat(tails(id)).isZero();
        assertEnteredOnce();
    }

    @Test
    void anInstanceThatTookNoneOfTheFirstPartsDigestsTheWholeAndStillEntersOnce() throws Exception {
        byte[] video = mp4(2 * PART + 99);
        String id = sender.announce("u-1", video.length).getId();
        sender.append(id, 0, Arrays.copyOf(video, PART + 50));
        forgetDigests(id);

        Upload done = sender.append(id, PART + 50, Arrays.copyOfRange(video, PART + 50, video.length));

        assertOf(done.getExhibit(), video);
        assertEnteredOnce();
    }

    @Test
    void aFileThatWasCompleteWhenItsInstanceDiedIsEnteredByItself() throws Exception {
        byte[] video = mp4(PART + 99);
        String id = sender.announce("u-1", video.length).getId();
        sender.append(id, 0, Arrays.copyOf(video, PART));
        forgetDigests(id);
        Upload done = sender.append(id, PART, Arrays.copyOfRange(video, PART, video.length));
        // As if it had died between entering and writing that it is entered.
        Records.changed("update upload set state = 'ARRIVING' where id = '" + id + "'");

        await().atMost(Duration.ofSeconds(20)).until(() -> sender.get(id).getState() == UploadState.ENTERED);

        assertThat(sender.get(id).getExhibit().getSha256())
                .isEqualTo(done.getExhibit().getSha256());
        assertEnteredOnce();
    }

    @Test
    void whatIsAllThereIsNoLongerGivenUpAndKeepsItsBytes() throws Exception {
        byte[] image = ExhibitTest.jpeg(63);
        String id = sender.announce("u-1", image.length).getId();
        Upload done = sender.append(id, 0, image);
        // As if it had died between entering and writing that it is entered.
        Records.changed("update upload set state = 'ARRIVING' where id = '" + id + "'");

        assertThat(sender.cancel(id).getState()).isEqualTo(UploadState.ENTERED);

        assertThat(stored(done)).isEqualTo(image);
        assertEnteredOnce();
    }

    @Test
    void whatCameBeforeTheSenderVanishedIsKeptAndTheRestFollows() throws Exception {
        byte[] video = mp4(PART + 4_000_000);
        String id = sender.announce("u-1", video.length).getId();
        int half = 1_000_000;
        ManagedChannel gateway = ManagedChannelBuilder.forAddress(
                        "127.0.0.1", ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class))
                .usePlaintext()
                .build();
        CountDownLatch taken = new CountDownLatch(1);
        StreamObserver<AppendUploadRequest> call = sender.over(gateway, count -> {
            if (count == half) {
                taken.countDown();
            }
        });
        call.onNext(sender.start(id, 0));
        pieces(video, 0, half).forEach(call::onNext);
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
        gateway.shutdownNow();

        await().atMost(Duration.ofSeconds(20)).until(() -> sender.get(id).getOffset() == half);
        Upload done = sender.append(id, half, Arrays.copyOfRange(video, half, video.length));
        assertOf(done.getExhibit(), video);
    }

    @Test
    void ofTwoWhoBringBytesAtOnceOneIsRefused() throws Exception {
        byte[] video = mp4(2_000_000);
        String id = sender.announce("u-1", video.length).getId();
        AtomicReference<MultiEmitter<? super AppendUploadRequest>> out = new AtomicReference<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Upload> first = sender.uploads()
                .appendUpload(Multi.createFrom().emitter(emitter -> {
                    out.set(emitter);
                    emitter.emit(sender.start(id, 0));
                }))
                .invoke(answer -> begun.complete(null))
                .collect()
                .last()
                .map(AppendUploadResponse::getUpload)
                .subscribeAsCompletionStage();
        begun.get(20, TimeUnit.SECONDS);

        Visitor.refused(Status.Code.FAILED_PRECONDITION, "UPLOAD_BUSY", () -> sender.append(id, 0, video));

        pieces(video, 0, video.length).forEach(out.get()::emit);
        out.get().complete();
        assertOf(first.get(20, TimeUnit.SECONDS).getExhibit(), video);
        assertEnteredOnce();
    }

    @Test
    void bytesThatDoNotJoinOrAreTooManyOrOfAnotherKindAreRefused() throws Exception {
        byte[] image = ExhibitTest.jpeg(60);
        String id = sender.announce("u-1", image.length).getId();
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "UPLOAD_OFFSET_WRONG", () -> sender.append(id, 5, image));
        byte[] longer = Arrays.copyOf(image, image.length + 1);
        Visitor.refused(Status.Code.OUT_OF_RANGE, "UPLOAD_TOO_LONG", () -> sender.append(id, 0, longer));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "EXHIBIT_TYPE_REFUSED",
                () -> sender.append(id, 0, "<html>".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertOf(sender.append(id, 0, image).getExhibit(), image);
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "UPLOAD_ENDED", () -> sender.append(id, 0, image));
    }

    @Test
    void otherBytesThanAnnouncedAreNotKept() throws Exception {
        byte[] image = ExhibitTest.jpeg(61);
        Upload announced =
                sender.announce(sender.announcement("u-1", image.length).setSha256("ab".repeat(32)));
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "UPLOAD_DIGEST_WRONG",
                () -> sender.append(announced.getId(), 0, image));
        assertThat(sender.get(announced.getId()).getState()).isEqualTo(UploadState.CANCELLED);
        assertThat(Records.count("exhibit where reference = '" + filed.getReference() + "'"))
                .isZero();
    }

    @Test
    void theSameAnnouncementIsTheSameUploadAndAnotherUnderItsIdIsRefused() throws Exception {
        byte[] image = ExhibitTest.jpeg(62);
        Upload first = sender.announce("u-1", image.length);
        assertThat(sender.announce("u-1", image.length).getId()).isEqualTo(first.getId());
        Visitor.refused(Status.Code.ALREADY_EXISTS, "IDEMPOTENCY_MISMATCH", () -> sender.announce("u-1", 7));
        sender.append(first.getId(), 0, image);
        assertThat(sender.announce("u-1", image.length).hasExhibit()).isTrue();
        assertEnteredOnce();
    }

    @Test
    void anotherComplaintsSecretAndAGuessedIdOpenNothing() {
        String id = sender.announce("u-1", 100).getId();
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        Sender stranger = Visitor.visitor(intake).sender(other);
        for (String guess : List.of(id, "00000000-0000-4000-8000-000000000000", "no id", "")) {
            Visitor.refused(Status.Code.NOT_FOUND, "UPLOAD_NOT_FOUND", () -> stranger.get(guess));
            Visitor.refused(Status.Code.NOT_FOUND, "UPLOAD_NOT_FOUND", () -> stranger.cancel(guess));
            Visitor.refused(Status.Code.NOT_FOUND, "UPLOAD_NOT_FOUND", () -> stranger.append(guess, 0, new byte[] {1}));
        }
        Sender wrong = Visitor.visitor(intake)
                .sender(filed.toBuilder().setSecret("00000-00000-00000-00000").build());
        Visitor.refused(Status.Code.NOT_FOUND, "COMPLAINT_NOT_FOUND", () -> wrong.get(id));
    }

    @Test
    void whatIsNoAnnouncementIsRefused() {
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "EXHIBIT_EMPTY", () -> sender.announce("u-1", 0));
        Visitor.refused(Status.Code.OUT_OF_RANGE, "EXHIBIT_TOO_LARGE", () -> sender.announce("u-1", 33_554_433));
        Visitor.refused(Status.Code.OUT_OF_RANGE, "EXHIBIT_TOO_LARGE", () -> sender.announce("u-1", -1));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "REQUEST_ID_MISSING", () -> sender.announce(" ", 1));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "CLAIM_TOO_LONG",
                () -> sender.announce(sender.announcement("u-1", 1).setClaimedName("x".repeat(256))));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "HASH_INVALID",
                () -> sender.announce(sender.announcement("u-1", 1).setSha256("xyz")));
    }

    @Test
    void ofIntimateMattersAndChildrensNothingIsTaken() {
        for (var complaint : List.of(
                Visitor.complaint()
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setConsentKind(dev.asli.contracts.intake.v1.ConsentKind.NEVER_GIVEN),
                Visitor.complaint().setCategory(Category.HARMFUL_TO_CHILD).setSubjectAge(SubjectAge.UNDER_18))) {
            Sender there =
                    Visitor.visitor(intake).sender(Visitor.visitor(intake).filed(complaint));
            Visitor.refused(Status.Code.FAILED_PRECONDITION, "MEDIA_NOT_TAKEN", () -> there.announce("u-1", 100));
        }
    }

    @Test
    void piecesOutOfOrderAndOfWrongSizeAreRefused() {
        String id = sender.announce("u-1", 1_000_000).getId();
        AppendUploadRequest start = sender.start(id, 0);
        byte[] bytes = new byte[300_000];
        for (List<AppendUploadRequest> wrong : List.of(
                List.of(Sender.piece(bytes, 0, 10)),
                List.of(AppendUploadRequest.getDefaultInstance()),
                List.of(start, start),
                List.of(start, Sender.piece(bytes, 0, 300_000)),
                List.of(start, Sender.piece(bytes, 0, 0)))) {
            Visitor.refused(
                    Status.Code.INVALID_ARGUMENT,
                    "EXHIBIT_OUT_OF_ORDER",
                    () -> Visitor.answer(sender.uploads()
                            .appendUpload(Multi.createFrom().iterable(wrong))
                            .collect()
                            .last()));
        }
    }

    @Test
    void aSenderWhoDripsIsToldAndKeepsWhatCame() {
        byte[] video = mp4(1_000);
        String id = sender.announce("u-1", video.length).getId();
        Multi<AppendUploadRequest> drip = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(sender.start(id, 0)),
                        Multi.createFrom()
                                .ticks()
                                .every(Duration.ofMillis(500))
                                .select()
                                .first(20)
                                .invoke(() -> clock.advance(Duration.ofSeconds(1)))
                                .map(tick -> Sender.piece(video, tick.intValue(), 1)));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "EXHIBIT_STALLED",
                () -> Visitor.answer(
                        sender.uploads().appendUpload(drip).collect().last()));
        await().atMost(Duration.ofSeconds(20)).until(() -> sender.get(id).getOffset() > 0);
    }

    @Test
    void whatIsGivenUpOrForgottenLeavesNoByte() throws Exception {
        byte[] video = mp4(2 * PART);
        String given = sender.announce("u-1", video.length).getId();
        sender.append(given, 0, Arrays.copyOf(video, PART + 10));
        assertThat(tails(given)).isEqualTo(1);
        assertThat(sender.cancel(given).getState()).isEqualTo(UploadState.CANCELLED);
        assertThat(sender.cancel(given).getState()).isEqualTo(UploadState.CANCELLED);
        assertThat(tails(given)).isZero();
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "UPLOAD_ENDED", () -> sender.append(given, PART + 10, video));

        String forgotten = sender.announce("u-2", video.length).getId();
        sender.append(forgotten, 0, Arrays.copyOf(video, PART + 10));
        clock.advance(Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> sender.get(forgotten).getState() == UploadState.EXPIRED);
        await().atMost(Duration.ofSeconds(20)).until(() -> tails(forgotten) == 0);
    }

    private void forgetDigests(String id) {
        memory.lose(java.util.UUID.fromString(id));
    }

    private void assertEnteredOnce() {
        assertThat(Records.count("ledger_entry where kind = 'EXHIBIT_ACQUIRED' and case_reference = '"
                        + filed.getReference() + "'"))
                .isEqualTo(1);
        assertThat(Records.count("exhibit where reference = '" + filed.getReference() + "'"))
                .isEqualTo(1);
    }

    private static void assertOf(Exhibit exhibit, byte[] bytes) throws Exception {
        assertThat(exhibit.getSha256()).isEqualTo(hex("SHA-256", bytes));
        assertThat(exhibit.getSha512()).isEqualTo(hex("SHA-512", bytes));
        assertThat(exhibit.getSizeBytes()).isEqualTo(bytes.length);
    }

    private byte[] stored(Upload upload) {
        return store.read(upload.getReference() + "/" + upload.getId())
                .collect()
                .in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .await()
                .atMost(Duration.ofSeconds(30))
                .toByteArray();
    }

    private long tails(String id) {
        return store.list()
                .filter(object -> object.key().startsWith("uploads/" + id + "/"))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(30))
                .size();
    }

    private static List<AppendUploadRequest> pieces(byte[] bytes, int from, int to) {
        int piece = 64 * 1024;
        return IntStream.iterate(from, at -> at < to, at -> at + piece)
                .mapToObj(at -> Sender.piece(bytes, at, Math.min(piece, to - at)))
                .toList();
    }

    /** Noise under the first bytes of an MP4 file. */
    static byte[] mp4(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] start = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static String hex(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
