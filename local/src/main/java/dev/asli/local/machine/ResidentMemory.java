package dev.asli.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory as Linux counts it, in bytes. */
public final class ResidentMemory {

    private static final long KIB = 1024;

    private ResidentMemory() {}

    /**
     * A process and all it started. Pages that PostgreSQL's processes share count once for each, so the sum errs upwards.
     *
     * @return 0 when the process is gone
     */
    public static long ofTree(ProcessHandle process) {
        return of(process.pid())
                + process.descendants().mapToLong(child -> of(child.pid())).sum();
    }

    private static long of(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
