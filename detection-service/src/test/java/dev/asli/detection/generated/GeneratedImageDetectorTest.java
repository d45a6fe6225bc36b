package dev.asli.detection.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.Samples;
import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.inference.ModelsFixture;
import dev.asli.detection.media.MediaFixture;
import dev.asli.detection.media.Pixels;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedImageDetectorTest {

    private static final GeneratedImageDetector DETECTOR = new GeneratedImageDetector(ModelsFixture.models());

    @Test
    void givesTheSameScoreEachTime() {
        byte[] portrait = Samples.shared("faces/real/us-house/adam-smith.jpg");

        Finding first = DETECTOR.examine(MediaFixture.decode(portrait));

        assertThat(DETECTOR.examine(MediaFixture.decode(portrait))).isEqualTo(first);
        assertThat(first.rawScore()).isPresent();
        assertThat(first.detector().indicative()).isTrue();
    }

    @Test
    void speaksOnlyAboveItsOperatingPointAndNeverForAuthentic() {
        for (String file :
                List.of("real/us-house/adam-smith.jpg", "generated/sd3/female-1.jpg", "generated/sd3/male-3.jpg")) {
            Finding finding = DETECTOR.examine(MediaFixture.decode(Samples.shared("faces/" + file)));

            assertThat(finding.bearing()).isIn(Bearing.SYNTHETIC, Bearing.CANNOT_TELL);
            assertThat(finding.likelihood().isPresent()).isEqualTo(finding.bearing() == Bearing.SYNTHETIC);
            assertThat(finding.likelihood().orElse(1)).isGreaterThan(0.5);
        }
    }

    /** As its figures were measured: on pixels as they are stored (model card, step 1). */
    @Test
    void aTurnedPictureScoresAsItIsStored() {
        byte[] stored = Samples.encode(Samples.noise(300, 200), "jpeg");

        Finding turned = DETECTOR.examine(MediaFixture.decode(Samples.withExifShort(stored, 274, 6)));

        assertThat(turned.rawScore())
                .isEqualTo(DETECTOR.examine(MediaFixture.decode(stored)).rawScore());
    }

    @ParameterizedTest
    @CsvSource({"127,600", "600,127", "1,1"})
    void aSmallPictureCannotBeTold(int width, int height) {
        Finding finding = DETECTOR.examine(MediaFixture.decode(Samples.encode(Samples.gradient(width, height), "png")));

        assertThat(finding.bearing()).isEqualTo(Bearing.CANNOT_TELL);
        assertThat(finding.reasons()).containsExactly("IMAGE_TOO_SMALL");
        assertThat(finding.rawScore()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"128,128,1", "255,255,1", "256,128,2", "512,512,16", "3000,2000,16", "500,400,9"})
    void takesAtMostSixteenPatches(int width, int height, int expected) {
        var picture = MediaFixture.decode(Samples.encode(Samples.gradient(width, height), "png"))
                .picture();

        assertThat(PatchGrid.patches(picture, 128)).hasSize(expected);
    }

    /** 300 x 200 has two cells by one: the centres are at 75 and 225, 100. */
    @Test
    void takesTheCentreOfEachCellAtFullResolution() {
        BufferedImage noise = Samples.noise(300, 200);

        List<Pixels> patches = PatchGrid.patches(
                MediaFixture.decode(Samples.encode(noise, "png")).picture(), 128);

        assertThat(patches).hasSize(2);
        assertThat(patches.getFirst().rgb()[0]).isEqualTo(noise.getRGB(75 - 64, 100 - 64) & 0xFFFFFF);
        assertThat(patches.getLast().rgb()[0]).isEqualTo(noise.getRGB(225 - 64, 100 - 64) & 0xFFFFFF);
    }
}
