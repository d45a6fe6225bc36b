package dev.asli.detection.inference;

import dev.asli.detection.inference.ModelPack.Golden;
import dev.asli.detection.media.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Whether this runtime, on this provider, gives the numbers the pack's maker saw. */
final class GoldenCheck {

    private GoldenCheck() {}

    static void pass(Model model, PackFiles files) {
        if (model.pack().golden().isEmpty()) {
            throw new PackRefusedException(
                    model.pack().id(), "it names no golden input, so nothing shows that it runs");
        }
        for (Golden golden : model.pack().golden()) {
            Pixels pixels = pixels(model.pack().id(), files.checked(golden.input(), golden.sha256()));
            float[] output = model.output(List.of(pixels));
            double found = IntStream.range(0, output.length)
                    .mapToDouble(i -> output[i])
                    .max()
                    .orElse(Double.NaN);
            if (!(Math.abs(found - golden.expected()) <= golden.tolerance())) {
                throw new PackRefusedException(
                        model.pack().id(),
                        String.format(
                                Locale.ROOT,
                                "%s gives %.6f here, and the pack expects %.6f within %.6f",
                                golden.input(),
                                found,
                                golden.expected(),
                                golden.tolerance()));
            }
        }
    }

    private static Pixels pixels(String pack, byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new PackRefusedException(pack, "a golden input is no picture");
            }
            int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new Pixels(
                    image.getWidth(),
                    image.getHeight(),
                    IntStream.of(rgb).map(argb -> argb & 0xFFFFFF).toArray());
        } catch (IOException broken) {
            throw new PackRefusedException(pack, "a golden input cannot be decoded", broken);
        }
    }
}
