package dev.asli.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PdqTest {

    private static final int CONFIDENT_MATCH = 31;

    @Test
    void aSmallerCopyIsRecognised() {
        BufferedImage picture = picture(1, BufferedImage.TYPE_INT_RGB, 900, 700);
        BufferedImage smaller = new BufferedImage(400, 311, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, 400, 311, null);
        pen.dispose();

        assertThat(Pdq.hash(picture).distance(Pdq.hash(smaller))).isLessThanOrEqualTo(CONFIDENT_MATCH);
    }

    @Test
    void anotherPictureIsNot() {
        PdqHash one = Pdq.hash(picture(1, BufferedImage.TYPE_INT_RGB, 500, 400));
        PdqHash other = Pdq.hash(picture(2, BufferedImage.TYPE_INT_RGB, 500, 400));

        assertThat(one.distance(other)).isBetween(80, 176);
    }

    @Test
    void theWayPixelsAreStoredDoesNotMatter() {
        PdqHash rgb = Pdq.hash(picture(3, BufferedImage.TYPE_INT_RGB, 300, 200));

        assertThat(Pdq.hash(picture(3, BufferedImage.TYPE_3BYTE_BGR, 300, 200))).isEqualTo(rgb);
        assertThat(Pdq.hash(picture(3, BufferedImage.TYPE_INT_ARGB, 300, 200))).isEqualTo(rgb);
    }

    @Test
    void greyIsTakenAsItStandsInTheFile() {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        float[] luminance = new float[64 * 64];
        var random = new Random(5);
        for (int i = 0; i < luminance.length; i++) {
            int value = random.nextInt(256);
            luminance[i] = value;
            grey.getRaster().setSample(i % 64, i / 64, 0, value);
        }

        assertThat(Pdq.hash(grey)).isEqualTo(Pdq.hash(luminance, 64, 64));
    }

    /** Computed by this code once it agreed bit for bit with the reference on twelve photographs (PdqReferenceTest). */
    @Test
    void theBitsOfKnownPicturesStayWhatTheyAre() {
        assertThat(Pdq.hash(waves(256, 256)))
                .isEqualTo(new PdqHash("30fc6380df0feb8e871c698f573c698f533c9670acc3b670ac83b670ac83b660", 100));
        assertThat(Pdq.hash(waves(1100, 700)))
                .isEqualTo(new PdqHash("30fc63c0df0fe98e9f0c298f533e698f533c9670a4c39670acc3b670a6c39670", 100));
    }

    /** Whole-number arithmetic only, so the same pixels on every machine. */
    private static BufferedImage waves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int u = x * 1000 / width;
                int v = y * 1000 / height;
                int red = (u * v / 700 + v * 3) & 0xff;
                int green = (u * u / 900 + v) & 0xff;
                int blue = (v * v / 500 + u * 2) & 0xff;
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    @Test
    void halfOfTheBitsAreSetAndAPictureWithEdgesHasQuality() {
        PdqHash hash = Pdq.hash(picture(4, BufferedImage.TYPE_INT_RGB, 640, 480));

        assertThat(hash.distance(new PdqHash("0".repeat(64), 0))).isEqualTo(128);
        assertThat(hash.quality()).isGreaterThan(50);
    }

    @Test
    void aFlatOrTinyPictureHasNoQuality() {
        assertThat(Pdq.hash(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB))
                        .quality())
                .isZero();
        assertThat(Pdq.hash(new BufferedImage(4, 900, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(new PdqHash("0".repeat(64), 0));
    }

    @Test
    void shapesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Pdq.hash(new float[7], 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PdqHash("A".repeat(64), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PdqHash("a".repeat(63), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PdqHash("a".repeat(64), 101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Rectangles and a gradient, the same for the same seed. */
    private static BufferedImage picture(long seed, int type, int width, int height) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(seed);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 25; i++) {
            pen.setColor(colour(random));
            pen.fillRect(
                    random.nextInt(width),
                    random.nextInt(height),
                    random.nextInt(width / 3),
                    random.nextInt(height / 3));
        }
        pen.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
