package dev.asli.intake.scan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks for malware. */
public interface Scanner {

    boolean on();

    /** Clean, Infected, or NotScanned because it is too large; fails when the scanner does not answer as it should. */
    Uni<Scan.Result> scan(Multi<byte[]> bytes);

    /** Fails when it does not answer. */
    Uni<Void> ready();
}
