package dev.asli.intake.doubles;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How the doubles behave just now, and what they were asked. */
@Singleton
public class FarEnds {

    public enum Compliance {
        WELL,
        DEAD,
        SILENT,
        REFUSES
    }

    public enum Detection {
        WELL,
        BUSY,
        DEAD,
        CORRUPT_FILE,
        DIES_MIDWAY,
        /** Answers when {@link #gate} opens. */
        TAKES_LONG
    }

    public volatile CompletableFuture<Void> gate = new CompletableFuture<>();

    public volatile Compliance compliance = Compliance.WELL;
    public volatile Detection detection = Detection.WELL;
    public final List<String> opened = new CopyOnWriteArrayList<>();
    public final List<String> withdrawn = new CopyOnWriteArrayList<>();
    public final List<String> order = new CopyOnWriteArrayList<>();
    public final Map<String, dev.asli.contracts.compliance.v1.MattersView> matters = new ConcurrentHashMap<>();

    /** Every place that was opened, by complaint. */
    public final Map<String, List<dev.asli.contracts.compliance.v1.MatterLocation>> places = new ConcurrentHashMap<>();

    /** Complaints whose content may not be read. */
    public final List<String> mediaFree = new CopyOnWriteArrayList<>();

    public void behave() {
        compliance = Compliance.WELL;
        detection = Detection.WELL;
    }
}
