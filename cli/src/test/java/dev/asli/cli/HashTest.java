package dev.asli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashTest {

    @TempDir
    Path folder;

    private Path picture;

    @BeforeEach
    void draw() throws IOException {
        picture = folder.resolve("picture.png");
        BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, (i * 7919) ^ (i / 120 * 65_537));
        }
        ImageIO.write(image, "png", picture.toFile());
    }

    @Test
    void digestsAndPdqArePrinted() throws IOException {
        Path text = Files.writeString(folder.resolve("abc.txt"), "abc");

        Run run = Run.asli("hash", picture, text);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .contains("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a")
                .containsPattern("PDQ {6}[0-9a-f]{64} {2}quality [0-9]+")
                .contains("none: It is not a picture");
    }

    @Test
    void jsonHasTheSameForPrograms() throws IOException {
        JsonNode array =
                new ObjectMapper().readTree(Run.asli("hash", "--json", picture).out());

        assertThat(array).hasSize(1);
        assertThat(array.get(0).path("pdq").asText()).hasSize(64);
        assertThat(array.get(0).path("sha256").asText()).hasSize(64);
        assertThat(array.get(0).path("bytes").asLong()).isEqualTo(Files.size(picture));
    }

    @Test
    void aPictureThatIsCutOffOrFarTooLargeStillHasItsDigests() throws IOException {
        byte[] whole = Files.readAllBytes(picture);
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
        byte[] bomb = whole.clone();
        System.arraycopy(new byte[] {0, 0, (byte) 0xea, 0x60, 0, 0, (byte) 0xea, 0x60}, 0, bomb, 16, 8);
        Path tooLarge = Files.write(folder.resolve("bomb.png"), bomb);
        Path empty = Files.createFile(folder.resolve("empty.jpg"));

        Run run = Run.asli("hash", cut, tooLarge, empty);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("damaged or cut off", "3600 million pixels", "none: It is not a picture")
                .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aMissingFileIsSaidAndHasItsOwnStatus() {
        Run run = Run.asli("hash", folder.resolve("none.jpg"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file");
    }
}
