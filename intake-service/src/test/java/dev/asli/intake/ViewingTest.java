package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListViewsRequest;
import dev.asli.contracts.intake.v1.View;
import dev.asli.contracts.intake.v1.ViewExhibitRequest;
import dev.asli.contracts.intake.v1.ViewPurpose;
import dev.asli.contracts.intake.v1.ViewVariant;
import dev.asli.contracts.intake.v1.Viewings;
import dev.asli.intake.scan.Verdicts;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class ViewingTest {

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Viewings viewings;

    @Inject
    Verdicts verdicts;

    private Filed filed;

    @BeforeEach
    void aComplaintIsFiled() {
        filed = Visitor.visitor(intake).filed(Visitor.complaint());
    }

    @Test
    void anOfficerSeesWhatTheServiceItselfEncodedAndEveryLookIsOnRecord() throws Exception {
        byte[] original = ExhibitTest.jpeg(300);
        Visitor.visitor(intake).add(filed, "e-1", original);

        BufferedImage clear = look("o-1", ViewVariant.CLEAR, ViewPurpose.DECISION);
        BufferedImage grey = look("o-1", ViewVariant.GREYSCALE, ViewPurpose.REVIEW);
        BufferedImage blurred = look("o-2", ViewVariant.VIEW_VARIANT_UNSPECIFIED, ViewPurpose.REVIEW);

        assertThat(List.of(clear.getWidth(), grey.getWidth(), blurred.getWidth()))
                .containsOnly(300);
        assertThat(grey.getRaster().getNumBands()).isEqualTo(1);
        assertThat(spread(blurred)).isLessThan(spread(clear) / 3);
        List<View> views = Visitor.answer(Visitor.attached(viewings, token("a-1", Roles.AUDITOR))
                        .listViews(ListViewsRequest.newBuilder()
                                .setReference(filed.getReference())
                                .build()))
                .getViewsList();
        assertThat(views)
                .extracting(View::getVariant)
                .containsExactly(ViewVariant.CLEAR, ViewVariant.GREYSCALE, ViewVariant.BLURRED);
        assertThat(views.getFirst().getViewer()).isEqualTo("officer:o-1");
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .filteredOn(event -> event.getKind().equals("EXHIBIT_VIEWED"))
                .extracting("words")
                .contains("An officer looked at exhibit 1 (clear), to decide.");
    }

    @Test
    void whoSaysNoPurposeOrHasNoRightSeesNothing() throws Exception {
        Visitor.visitor(intake).add(filed, "e-1", ExhibitTest.jpeg(30));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "VIEW_PURPOSE_MISSING",
                () -> show("o-1", Roles.OFFICER, 1, ViewVariant.CLEAR, ViewPurpose.VIEW_PURPOSE_UNSPECIFIED));
        for (String role : List.of(Roles.AUDITOR, Roles.VISITOR, Roles.ADMINISTRATOR)) {
            Visitor.refused(
                    Status.Code.PERMISSION_DENIED,
                    "NOT_ALLOWED",
                    () -> show("x-1", role, 1, ViewVariant.BLURRED, ViewPurpose.REVIEW));
        }
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "EXHIBIT_NOT_FOUND",
                () -> show("o-1", Roles.OFFICER, 2, ViewVariant.BLURRED, ViewPurpose.REVIEW));
        assertNobodyLooked();
    }

    @Test
    void whatIsInfectedOrWasNotLookedThroughIsNeverShown() throws Throwable {
        Exhibit infected =
                Visitor.visitor(intake).add(filed, "e-1", ExhibitTest.jpeg(31)).getExhibit();
        assertThat(Visitor.visitor(intake).get(filed).getExhibits(0).getScan()).isEqualTo("NOT_SCANNED");
        assertThat(Visitor.visitor(intake).get(filed).getExhibits(0).getScanDetail())
                .isEqualTo("SCANNER_OFF");
        wait(infected);
        assertNotShown("malware yet");

        verdicts.infected(UUID.fromString(infected.getId()), "Eicar-Signature");

        assertNotShown("malware was found");
        Exhibit told = Visitor.visitor(intake).get(filed).getExhibits(0);
        assertThat(told.getScan()).isEqualTo("INFECTED");
        assertThat(told.getScanDetail()).isEqualTo("Eicar-Signature");
        assertNobodyLooked();

        Visitor.visitor(intake).add(filed, "e-2", ExhibitTest.jpeg(32));
        Exhibit unreachable = Visitor.visitor(intake).get(filed).getExhibits(1);
        wait(unreachable);
        verdicts.unreachable(UUID.fromString(unreachable.getId()));
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "EXHIBIT_NOT_SHOWN",
                () -> show("o-1", Roles.OFFICER, 2, ViewVariant.BLURRED, ViewPurpose.REVIEW));
    }

    @Test
    void aBombAWreckAndAVideoAreNotShown() {
        byte[] bomb = png(60_000, 60_000);
        Visitor.visitor(intake).add(filed, "e-1", bomb);
        assertNotShown("60000 by 60000 pixels");
        byte[] wreck = new byte[500];
        System.arraycopy(png(10, 10), 0, wreck, 0, 33);
        Visitor.visitor(intake).add(filed, "e-2", wreck);
        Visitor.visitor(intake).add(filed, "e-3", UploadTest.mp4(3_000));
        for (int number : List.of(2, 3)) {
            Visitor.refused(
                    Status.Code.FAILED_PRECONDITION,
                    "EXHIBIT_NOT_SHOWN",
                    () -> show("o-1", Roles.OFFICER, number, ViewVariant.CLEAR, ViewPurpose.REVIEW));
        }
        assertNobodyLooked();
    }

    private void wait(Exhibit exhibit) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Visitor.visitor(intake).get(filed).getExhibitsList().stream()
                        .allMatch(each -> each.getExamination().hasDone()));
        assertThat(Records.changed(
                        "update exhibit_scan set result = 'PENDING', detail = '', available_at = '9999-01-01'"
                                + " where exhibit_id = '" + exhibit.getId() + "'"))
                .isEqualTo(1);
    }

    private void assertNotShown(String why) {
        try {
            show("o-1", Roles.OFFICER, 1, ViewVariant.BLURRED, ViewPurpose.REVIEW);
        } catch (io.grpc.StatusRuntimeException refused) {
            assertThat(refused.getStatus().getDescription()).contains(why);
            return;
        }
        throw new AssertionError("It was shown.");
    }

    private void assertNobodyLooked() {
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .extracting("kind")
                .doesNotContain("EXHIBIT_VIEWED");
    }

    private BufferedImage look(String who, ViewVariant variant, ViewPurpose purpose) throws Exception {
        byte[] image = show(who, Roles.OFFICER, 1, variant, purpose);
        assertThat(image).startsWith(0xFF, 0xD8);
        return ImageIO.read(new ByteArrayInputStream(image));
    }

    private byte[] show(String who, String role, int number, ViewVariant variant, ViewPurpose purpose) {
        return Visitor.answer(Visitor.attached(viewings, token(who, role))
                        .viewExhibit(ViewExhibitRequest.newBuilder()
                                .setReference(filed.getReference())
                                .setExhibitNumber(number)
                                .setPurpose(purpose)
                                .setVariant(variant)
                                .build()))
                .getImage()
                .toByteArray();
    }

    private static String token(String who, String role) {
        return TestTokens.withRoles(who, role);
    }

    /** How many colours, coarsely. */
    private static int spread(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xF0F0F0);
            }
        }
        return colours.size();
    }

    /** A header that promises so many pixels, and none of them. */
    private static byte[] png(int width, int height) {
        java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(header.array());
        return java.nio.ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
