package dev.asli.local.stack;

import dev.asli.local.machine.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One process of the stack. */
interface Part {

    String name();

    /** Ports that must be free before it starts; the first is where it answers. */
    Set<Port> ports();

    /** Names of the parts that must be ready first. */
    Set<String> needs();

    /** How long it may take on a slow and busy machine before it counts as failed. */
    default Duration patience() {
        return Duration.ofMinutes(4);
    }

    /** What takes long, for the person who waits; empty when nothing does. */
    default String slow() {
        return "";
    }

    /** The program file whose absence or renewal matters; empty where it comes ready-made. */
    default Optional<Path> program() {
        return Optional.empty();
    }

    /** Makes what it needs on disk, where that is missing. */
    Launch prepare() throws IOException, InterruptedException;

    /** Whether it does its work now; false while it cannot be asked. */
    boolean isReady();

    /** Once after each start, when ready and before anything that needs it starts. */
    default void complete() throws IOException {}

    /** The signal that ends it in good order. */
    default String stopSignal() {
        return "TERM";
    }
}
