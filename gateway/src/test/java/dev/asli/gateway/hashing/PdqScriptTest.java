package dev.asli.gateway.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.pdq.Pdq;
import dev.asli.pdq.PdqHash;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that people's browsers run gives, bit for bit, what the server's library gives for the same pixels. */
class PdqScriptTest {

    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/resources/static/pdq.js");
    private static final Path RUNNER = Path.of("src/test/js/pdq-of-pixels.mjs");
    private static final Path REFERENCE = Path.of("../../shared/data/hashing");
    /** Of two decoders of one JPEG; see libs/pdq. */
    private static final int DECODERS_MAY_DIFFER = 4;
    /** The filter leans to one side, so a turned picture has the turned hash but for some bits: still a confident match. */
    private static final int TURNED_MAY_DIFFER = 31;

    private record Printed(int quality, List<String> orientations) {

        PdqHash hash() {
            return new PdqHash(orientations.getFirst(), quality);
        }
    }

    @BeforeAll
    static void needNode() {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "node")));
        if (!found) {
            System.err.println("SKIPPED: the browser's PDQ is not compared, there is no node. apt-get install nodejs");
        }
        Assumptions.assumeTrue(found);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "4, 900", "64, 64", "63, 129", "300, 200", "512, 512", "513, 40", "900, 700", "701, 2003"})
    void equalPixelsGiveEqualBits(int width, int height) throws Exception {
        List<BufferedImage> pictures = List.of(
                picture(1, width, height),
                picture(2, width, height),
                noise(3, width, height),
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));

        List<Printed> printed = run(pictures);

        for (int i = 0; i < pictures.size(); i++) {
            assertThat(printed.get(i).hash()).as("picture %d", i).isEqualTo(Pdq.hash(pictures.get(i)));
        }
    }

    @Test
    void eachOrientationIsTheHashOfThePictureTurnedThatWay() throws Exception {
        BufferedImage picture = picture(7, 480, 480);

        List<String> orientations = run(List.of(picture)).getFirst().orientations();

        List<PdqHash> turned = turned(picture).stream().map(Pdq::hash).toList();
        assertThat(orientations).hasSize(8).doesNotHaveDuplicates();
        for (int i = 0; i < 8; i++) {
            assertThat(new PdqHash(orientations.get(i), 100).distance(turned.get(i)))
                    .as("orientation %d", i)
                    .isLessThanOrEqualTo(TURNED_MAY_DIFFER);
        }
    }

    @Test
    void agreesWithTheReferenceOnItsPictures() throws Exception {
        Path expectations = REFERENCE.resolve("pdq-expected.csv");
        if (!Files.exists(expectations)) {
            System.err.println("SKIPPED: no PDQ reference pictures beside the repository");
        }
        Assumptions.assumeTrue(Files.exists(expectations));
        List<String> lines = Files.readAllLines(expectations);
        List<PdqHash> expected = new ArrayList<>();
        List<BufferedImage> pictures = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            expected.add(new PdqHash(cells[2], Integer.parseInt(cells[1])));
            pictures.add(ImageIO.read(REFERENCE.resolve(cells[0]).toFile()));
        }

        List<Printed> printed = run(pictures);

        for (int i = 0; i < pictures.size(); i++) {
            assertThat(printed.get(i).hash().distance(expected.get(i)))
                    .as(lines.get(i + 1))
                    .isLessThanOrEqualTo(DECODERS_MAY_DIFFER);
        }
    }

    /** As the script names them: by quarters, then mirrored left to right, top to bottom, and along the diagonals. */
    private static List<BufferedImage> turned(BufferedImage picture) {
        int side = picture.getWidth();
        return List.of(
                picture,
                drawn(picture, new AffineTransform(0, 1, -1, 0, side, 0)),
                drawn(picture, new AffineTransform(-1, 0, 0, -1, side, side)),
                drawn(picture, new AffineTransform(0, -1, 1, 0, 0, side)),
                drawn(picture, new AffineTransform(-1, 0, 0, 1, side, 0)),
                drawn(picture, new AffineTransform(1, 0, 0, -1, 0, side)),
                drawn(picture, new AffineTransform(0, 1, 1, 0, 0, 0)),
                drawn(picture, new AffineTransform(0, -1, -1, 0, side, side)));
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform turn) {
        var image = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise(long seed, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private static BufferedImage picture(long seed, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 25; i++) {
            pen.setColor(colour(random));
            pen.fillRect(
                    random.nextInt(width),
                    random.nextInt(height),
                    1 + random.nextInt(width) / 3,
                    1 + random.nextInt(height) / 3);
        }
        pen.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(1 << 24));
    }

    private static List<Printed> run(List<BufferedImage> pictures) throws IOException, InterruptedException {
        Path output = Files.createTempFile("pdq", ".txt");
        Path input = Files.createTempFile("pdq", ".rgba");
        try {
            Files.write(input, pixels(pictures));
            Process node = new ProcessBuilder("node", RUNNER.toString(), SCRIPT.toString())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(node.waitFor()).isZero();
            return Files.readAllLines(output, StandardCharsets.US_ASCII).stream()
                    .map(line -> line.split(" "))
                    .map(cells -> new Printed(
                            Integer.parseInt(cells[0]), List.of(cells).subList(1, cells.length)))
                    .toList();
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }

    private static byte[] pixels(List<BufferedImage> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (BufferedImage picture : pictures) {
            int width = picture.getWidth();
            out.writeInt(width);
            out.writeInt(picture.getHeight());
            for (int pixel : picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width)) {
                out.writeInt(pixel << 8 | 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
