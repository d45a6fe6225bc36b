package dev.asli.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Against hashes computed elsewhere by the reference, where that folder of pictures is at hand. */
class PdqReferenceTest {

    /** Two JPEG decoders may differ by a step or two in a pixel, which moves the few bits that lie at the median. */
    private static final int DECODERS_MAY_DIFFER = 4;

    @Test
    void agreesWithTheReferenceOnItsPictures() throws IOException {
        Path folder = Path.of(System.getProperty("asli.pdq.reference", "../../../shared/data/hashing"));
        Path expectations = folder.resolve("pdq-expected.csv");
        if (!Files.exists(expectations)) {
            System.err.println(
                    "SKIPPED: no PDQ reference pictures beside the repository; give -Dasli.pdq.reference=folder with pdq-expected.csv");
        }
        assumeThat(expectations).exists();
        List<String> lines = Files.readAllLines(expectations);
        List<String> report = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            var expected = new PdqHash(cells[2], Integer.parseInt(cells[1]));
            PdqHash actual = Pdq.hash(ImageIO.read(folder.resolve(cells[0]).toFile()));
            report.add("%s distance=%d quality=%d/%d"
                    .formatted(cells[0], actual.distance(expected), actual.quality(), expected.quality()));
            assertThat(actual.distance(expected)).as(cells[0]).isLessThanOrEqualTo(DECODERS_MAY_DIFFER);
            assertThat(Math.abs(actual.quality() - expected.quality()))
                    .as(cells[0])
                    .isLessThanOrEqualTo(2);
        }
        System.err.println("PDQ against the reference: " + report);
        assertThat(report).isNotEmpty();
    }
}
