package dev.asli.detection.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.Samples;
import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.detector.Region;
import dev.asli.detection.inference.ModelsFixture;
import dev.asli.detection.media.MediaFixture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceDetectorTest {

    private static final FaceDetector DETECTOR = new FaceDetector(ModelsFixture.models());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real/us-house/adam-smith.jpg",
                "real/us-house/alma-adams.jpg",
                "real/us-house/ami-bera.jpg",
                "real/us-house/ayanna-pressley.jpg",
                "generated/sd3/female-1.jpg",
                "generated/sd3/male-11.jpg"
            })
    void findsTheFaceOfAPortrait(String portrait) {
        var media = MediaFixture.decode(Samples.shared("faces/" + portrait));

        Finding finding = DETECTOR.examine(media);

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(finding.reasons()).containsExactly("FACE_FOUND");
        assertThat(finding.regions()).hasSize(1);
        Region face = finding.regions().getFirst();
        assertThat(face.x() + face.width() / 2)
                .isBetween(media.picture().width() / 4, media.picture().width() * 3 / 4);
        assertThat(face.x() + face.width()).isLessThanOrEqualTo(media.picture().width());
        assertThat(face.y() + face.height()).isLessThanOrEqualTo(media.picture().height());
        assertThat(face.confidence()).isBetween(BlazeFace.LEAST_SCORE, 1.0);
    }

    @Test
    void findsAFaceWhereItStandsInAWidePicture() {
        BufferedImage portrait = MediaFixture.decode(Samples.shared("faces/real/us-house/adam-smith.jpg"))
                .picture()
                .stored();
        BufferedImage wide = Samples.gradient(1200, 512);
        Graphics2D pen = wide.createGraphics();
        pen.drawImage(portrait, 600, 0, null);
        pen.dispose();

        Finding finding = DETECTOR.examine(MediaFixture.decode(Samples.encode(wide, "png")));

        assertThat(finding.regions())
                .singleElement()
                .satisfies(face -> assertThat(face.x() + face.width() / 2).isBetween(750, 970));
    }

    @Test
    void findsNoFaceInAGradient() {
        Finding finding = DETECTOR.examine(MediaFixture.decode(Samples.png()));

        assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
        assertThat(finding.reasons()).containsExactly("NO_FACE");
        assertThat(finding.regions()).isEmpty();
    }

    @Test
    void looksAtASinglePixelWithoutFailing() {
        assertThat(DETECTOR.examine(MediaFixture.decode(Samples.encode(Samples.gradient(1, 1), "png")))
                        .reasons())
                .containsExactly("NO_FACE");
    }

    @Test
    void overlappingCandidatesBecomeOneAndDistantOnesStay() {
        Face strong = new Face(0.1, 0.1, 0.3, 0.3, 0.9);
        Face shifted = new Face(0.12, 0.1, 0.32, 0.3, 0.8);
        Face other = new Face(0.6, 0.6, 0.8, 0.8, 0.85);

        List<Face> faces = WeightedSuppression.unite(List.of(shifted, other, strong));

        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().left()).isBetween(0.1, 0.12);
        assertThat(faces.getFirst().score()).isEqualTo(0.9);
        assertThat(faces.getLast()).isEqualTo(other);
    }
}
