package dev.asli.intake.capture;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Removes what an instance that was killed left of half-made captures. */
@ApplicationScoped
class WorkRemains {

    private static final Logger LOG = Logger.getLogger(WorkRemains.class);

    private final CaptureConfig config;

    WorkRemains(CaptureConfig config) {
        this.config = config;
    }

    void begin(@Observes StartupEvent starting) {
        if (Files.isDirectory(config.workDirectory())) {
            delete(config.workDirectory());
        }
    }

    /** A file that does not go is told and left: the next start tries again. */
    static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException stays) {
            LOG.warnf("a half-made capture stays: reason=%s", stays.getClass().getSimpleName());
        }
    }
}
