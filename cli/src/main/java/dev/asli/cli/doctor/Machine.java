package dev.asli.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.asli.cli.doctor.Diagnosis.Ill;
import dev.asli.cli.doctor.Diagnosis.Unknown;
import dev.asli.cli.doctor.Diagnosis.Well;
import java.lang.management.ManagementFactory;

/** Looks at the machine this runs on. */
final class Machine {

    private static final int WANTED_JAVA = 25;
    private static final long WANTED_MEMORY = 4L << 30;

    private Machine() {}

    static Diagnosis java() {
        int release = Runtime.version().feature();
        return release >= WANTED_JAVA
                ? new Well("Java", "%s of %s".formatted(Runtime.version(), System.getProperty("java.vendor")))
                : new Ill(
                        "Java",
                        "this is Java %d.".formatted(release),
                        "Install JDK %d or newer.".formatted(WANTED_JAVA));
    }

    static Diagnosis memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return new Unknown("memory", "this Java does not say how much there is");
        }
        long total = system.getTotalMemorySize();
        String words = "%.1f GiB in all".formatted(total / (double) (1L << 30));
        return total >= WANTED_MEMORY
                ? new Well("memory", words)
                : new Ill("memory", words + ".", "All parts on one machine want 4 GiB; spread them or add memory.");
    }
}
