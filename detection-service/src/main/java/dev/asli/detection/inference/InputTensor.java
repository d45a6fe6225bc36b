package dev.asli.detection.inference;

import dev.asli.detection.inference.ModelPack.Input;
import dev.asli.detection.inference.ModelPack.Layout;
import dev.asli.detection.media.Pixels;
import java.util.List;

/** Pixels as the model wants them. */
record InputTensor(float[] values, long[] shape) {

    private static final int CHANNELS = 3;

    static InputTensor of(Input input, List<Pixels> items) {
        int area = input.width() * input.height();
        float[] values = new float[items.size() * area * CHANNELS];
        for (int item = 0; item < items.size(); item++) {
            fill(values, item * area * CHANNELS, input, items.get(item));
        }
        long[] shape = switch (input.layout()) {
            case NCHW -> new long[] {items.size(), CHANNELS, input.height(), input.width()};
            case NHWC -> new long[] {items.size(), input.height(), input.width(), CHANNELS};
        };
        return new InputTensor(values, shape);
    }

    private static void fill(float[] values, int offset, Input input, Pixels pixels) {
        if (pixels.width() != input.width() || pixels.height() != input.height()) {
            throw new IllegalArgumentException("The model takes %d x %d pixels, not %d x %d."
                    .formatted(input.width(), input.height(), pixels.width(), pixels.height()));
        }
        int area = pixels.rgb().length;
        for (int place = 0; place < area; place++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                int level = (pixels.rgb()[place] >> (8 * (CHANNELS - 1 - channel))) & 0xFF;
                int index = input.layout() == Layout.NCHW ? channel * area + place : place * CHANNELS + channel;
                values[offset + index] =
                        (float) ((level * input.scale() - input.mean()[channel]) / input.std()[channel]);
            }
        }
    }
}
