package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.AddExhibitResponse;
import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.Examination;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.intake.doubles.FarEnds;
import dev.asli.movableclock.MovableClock;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class ExhibitTest {

    @GrpcClient("self")
    Intake intake;

    @Inject
    FarEnds ends;

    @Inject
    MovableClock clock;

    @AfterEach
    void everybodyIsWell() {
        ends.behave();
    }

    @Test
    void anImageIsDigestedStoredExaminedAndEntered() throws IOException, NoSuchAlgorithmException {
        Filed filed = filed();
        byte[] image = jpeg(300);
        Upload answer = Visitor.visitor(intake).add(filed, "e-1", image);
        assertThat(answer.getExhibit().getSha256()).isEqualTo(hex("SHA-256", image));
        assertThat(answer.getExhibit().getSha512()).isEqualTo(hex("SHA-512", image));
        assertThat(answer.getExhibit().getMediaType()).isEqualTo("image/jpeg");
        assertThat(answer.getExhibit().getSizeBytes()).isEqualTo(image.length);

        Exhibit examined = settled(filed, Examination.StateCase.DONE);
        assertThat(examined.getExamination().getDone().getWords()).isNotEmpty();
        assertThat(examined.getPdq()).hasSize(64);
        assertThat(Visitor.visitor(intake).get(filed).getStage()).isEqualTo(Stage.ASSESSED);
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .extracting("kind")
                .containsExactly("COMPLAINT_FILED", "GRIEVANCE_SERVED", "EXHIBIT_ACQUIRED", "EXAMINATION_DONE");
    }

    @Test
    void anEmptyFileIsRefused() {
        Filed filed = filed();
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "EXHIBIT_EMPTY",
                () -> Visitor.visitor(intake).add(filed, "e-1", new byte[0]));
    }

    @Test
    void aTextFileNamedJpgIsRefused() {
        Filed filed = filed();
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "EXHIBIT_TYPE_REFUSED",
                () -> Visitor.visitor(intake)
                        .add(filed, "e-1", "I am a text".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeAByteOfItCame() throws IOException {
        Filed filed = filed();
        byte[] large = Arrays.copyOf(jpeg(10), 33_554_433);
        Visitor.refused(
                Status.Code.OUT_OF_RANGE,
                "EXHIBIT_TOO_LARGE",
                () -> Visitor.visitor(intake).add(filed, "e-1", large));
        assertThat(Records.count("exhibit where reference = '" + filed.getReference() + "'"))
                .isZero();
    }

    @Test
    void mediaOfAnIntimateMatterIsNotTakenButItsHashIs() throws IOException {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setConsentKind(ConsentKind.NEVER_GIVEN));
        assertThat(Visitor.visitor(intake).get(filed).getNextStepsList())
                .contains("ADD_HASHES")
                .doesNotContain("ADD_EXHIBIT");
        byte[] image = jpeg(20);
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "MEDIA_NOT_TAKEN",
                () -> Visitor.visitor(intake).add(filed, "e-1", image));
        AddExhibitResponse hashes = hashOnly(filed, "0f".repeat(32), "");
        assertThat(hashes.getExhibit().getHashOnly()).isTrue();
        assertThat(hashes.getExhibit().getExamination().getNotApplicable().getReason())
                .isEqualTo("HASH_ONLY");
    }

    @Test
    void whatIsNoHashIsRefused() {
        Filed filed = filed();
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "HASH_MISSING", () -> hashOnly(filed, "", ""));
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "HASH_INVALID", () -> hashOnly(filed, "ABC", ""));
    }

    @Test
    void theOrientationsOfAPictureGoWithItsHash() {
        Filed filed = filed();
        String pdq = "0a".repeat(32);
        String turned = "a0".repeat(32);

        AddExhibitResponse taken = oriented(filed, "r-1", pdq, List.of(pdq, turned));

        assertThat(taken.getExhibit().getPdq()).isEqualTo(pdq);
        assertThat(oriented(filed, "r-1", pdq, List.of(pdq, turned)).getReplayed())
                .isTrue();
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> oriented(filed, "r-1", pdq, List.of(turned, pdq)));
        List.of(
                        List.of(turned), // without the hash itself
                        List.of(pdq, ""),
                        List.of(pdq, "xy"),
                        Collections.nCopies(9, pdq))
                .forEach(bad -> Visitor.refused(
                        Status.Code.INVALID_ARGUMENT, "HASH_INVALID", () -> oriented(filed, "r-2", pdq, bad)));
    }

    @Test
    void aWrongSecretTakesNoByte() throws IOException {
        Filed filed = filed().toBuilder().setSecret("00000-00000-00000-00000").build();
        byte[] image = jpeg(20);
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.visitor(intake).add(filed, "e-1", image));
    }

    @Test
    void aFileNobodyCanDecodeFailsWithWordsAndSaysNothingOfItsOrigin() throws IOException {
        ends.detection = FarEnds.Detection.CORRUPT_FILE;
        Filed filed = filed();
        Visitor.visitor(intake).add(filed, "e-1", Arrays.copyOf(jpeg(50), 60));
        Exhibit failed = settled(filed, Examination.StateCase.FAILED);
        assertThat(failed.getExamination().getFailed().getReason()).isEqualTo("TRUNCATED");
    }

    @Test
    void onlyTheRunThatHoldsTheLeaseEntersItsResult() throws IOException {
        ends.gate = new CompletableFuture<>();
        ends.detection = FarEnds.Detection.TAKES_LONG;
        Filed filed = filed();
        Exhibit taken = Visitor.visitor(intake).add(filed, "e-1", jpeg(33)).getExhibit();
        String run = "examination where reference = '" + filed.getReference() + "' and state = 'RUNNING'";
        await().atMost(Duration.ofSeconds(20)).until(() -> Records.count(run) == 1);
        assertThat(Records.changed("update examination set attempts = attempts + 1 where reference = '"
                        + filed.getReference() + "'"))
                .isEqualTo(1);

        ends.behave();
        ends.gate.complete(null);
        await().atMost(Duration.ofSeconds(20)).until(() -> ends.order.contains(taken.getSha256()));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> Records.count(run + " and attempts = 2") == 1);

        assertThat(Records.changed("update examination set lease_until = 'epoch' where reference = '"
                        + filed.getReference() + "'"))
                .isEqualTo(1);
        settled(filed, Examination.StateCase.DONE);
        assertThat(Records.count("ledger_entry where kind = 'EXAMINATION_DONE' and case_reference = '"
                        + filed.getReference() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aBusyOrDeadExaminerDelaysTheExaminationAndSaysSo() throws IOException {
        for (FarEnds.Detection how :
                new FarEnds.Detection[] {FarEnds.Detection.BUSY, FarEnds.Detection.DEAD, FarEnds.Detection.DIES_MIDWAY
                }) {
            ends.detection = how;
            Filed filed = filed();
            Visitor.visitor(intake).add(filed, "e-1", jpeg(30));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                Examination waiting =
                        Visitor.visitor(intake).get(filed).getExhibits(0).getExamination();
                assertThat(waiting.getWaiting().getReason()).isNotEmpty();
            });
            ends.behave();
            settled(filed, Examination.StateCase.DONE);
        }
    }

    @Test
    void anExaminationWhoseWorkerDiedIsTakenOverWhenItsLeaseEnds() throws IOException {
        ends.detection = FarEnds.Detection.BUSY;
        Filed filed = filed();
        Visitor.visitor(intake).add(filed, "e-1", jpeg(35));
        Instant leased = clock.instant().plus(Duration.ofMinutes(2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Records.changed(
                                "update examination set state = 'RUNNING', attempts = attempts + 1, lease_until = '"
                                        + leased + "' where state = 'WAITING' and reference = '" + filed.getReference()
                                        + "'"))
                        .isEqualTo(1));
        ends.behave();
        Visitor.visitor(intake).add(filed(), "e-2", jpeg(36));
        assertThat(Visitor.visitor(intake)
                        .get(filed)
                        .getExhibits(0)
                        .getExamination()
                        .getStateCase())
                .isEqualTo(Examination.StateCase.RUNNING);
        clock.advance(Duration.ofMinutes(3));
        settled(filed, Examination.StateCase.DONE);
    }

    private Filed filed() {
        return Visitor.visitor(intake).filed(Visitor.complaint());
    }

    private AddExhibitResponse hashOnly(Filed filed, String sha256, String pdq) {
        return Visitor.answer(Visitor.visitor(intake)
                .intake()
                .addHashOnlyExhibit(AddHashOnlyExhibitRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setRequestId(UUID.randomUUID().toString())
                        .setSha256(sha256)
                        .setPdq(pdq)
                        .build()));
    }

    private AddExhibitResponse oriented(Filed filed, String requestId, String pdq, List<String> orientations) {
        return Visitor.answer(Visitor.visitor(intake)
                .intake()
                .addHashOnlyExhibit(AddHashOnlyExhibitRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setRequestId(requestId)
                        .setPdq(pdq)
                        .addAllPdqOrientations(orientations)
                        .build()));
    }

    private Exhibit settled(Filed filed, Examination.StateCase state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Visitor.visitor(intake)
                                .get(filed)
                                .getExhibits(0)
                                .getExamination()
                                .getStateCase())
                        .isEqualTo(state));
        return Visitor.visitor(intake).get(filed).getExhibits(0);
    }

    /** Noise, so that two sides never make the same file. */
    static byte[] jpeg(int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(side);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static String hex(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
