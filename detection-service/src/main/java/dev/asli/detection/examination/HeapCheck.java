package dev.asli.detection.examination;

import dev.asli.detection.media.MediaConfig;
import dev.asli.kit.startup.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether the heap holds what the settings let in at the same time. */
@ApplicationScoped
class HeapCheck implements StartupCheck {

    private static final long MEBIBYTE = 1 << 20;
    private static final long BYTES_PER_PIXEL = 4;
    /** Hashing of the largest picture hashed whole, and a detector's tensors. */
    private static final long WORK_OF_A_LANE = 160 * MEBIBYTE;

    private static final long SERVICE_ITSELF = 96 * MEBIBYTE;

    private final ExaminationConfig examination;
    private final MediaConfig media;

    HeapCheck(ExaminationConfig examination, MediaConfig media) {
        this.examination = examination;
        this.media = media;
    }

    @Override
    public List<Refusal> check() {
        long heap = Runtime.getRuntime().maxMemory();
        long needed = needed(
                examination.lanes(), media.maxPixels(), examination.memory().asLongValue());
        if (heap >= needed) {
            return List.of();
        }
        return List.of(new Refusal(
                "asli.media.max-pixels",
                "The largest pictures in every lane need %d MiB of heap, and there are %d. Give more by -Xmx, or lower asli.media.max-pixels or asli.examination.lanes."
                        .formatted(needed / MEBIBYTE, heap / MEBIBYTE)));
    }

    static long needed(int lanes, long maxPixels, long received) {
        return lanes * (maxPixels * BYTES_PER_PIXEL + WORK_OF_A_LANE) + received + SERVICE_ITSELF;
    }
}
