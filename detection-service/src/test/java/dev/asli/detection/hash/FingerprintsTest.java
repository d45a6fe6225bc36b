package dev.asli.detection.hash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.Samples;
import dev.asli.detection.media.MediaFixture;
import dev.asli.pdq.Pdq;
import dev.asli.pdq.PdqHash;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void aLargePictureIsHashedLikeItsSmallerSelf() {
        BufferedImage small = MediaFixture.decode(Samples.shared("faces/real/us-house/adam-smith.jpg"))
                .picture()
                .stored();
        BufferedImage large = new BufferedImage(4_800, 4_801, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = large.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(small, 0, 0, 4_800, 4_801, null);
        pen.dispose();

        PdqHash one = pdq(Samples.encode(small, "png"));
        PdqHash other = pdq(Samples.encode(large, "png"));

        assertThat(one.quality()).isGreaterThan(50);
        assertThat(one.distance(other)).isLessThanOrEqualTo(16);
        assertThat(other)
                .as("as the library alone, and the person's own browser, hash it")
                .isEqualTo(Pdq.hash(large));
    }

    private static PdqHash pdq(byte[] png) {
        Fingerprint pdq =
                Fingerprints.of(MediaFixture.decode(png), "0".repeat(64)).getFirst();
        return new PdqHash(pdq.hex(), pdq.quality());
    }
}
