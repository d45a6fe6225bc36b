package dev.asli.intake.exhibit;

import dev.asli.intake.media.ExhibitsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Removes what an instance that was killed left of half-received files: media nobody accounts for is not kept. */
@ApplicationScoped
class SpoolRemains {

    private static final Logger LOG = Logger.getLogger(SpoolRemains.class);

    private final ExhibitsConfig config;

    SpoolRemains(ExhibitsConfig config) {
        this.config = config;
    }

    void begin(@Observes StartupEvent starting) {
        int removed = clear(config.spoolDirectory());
        if (removed > 0) {
            LOG.infof("half-received files of an earlier run removed: count=%d", removed);
        }
    }

    /** How many files were removed; directories stay. */
    static int clear(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
                removed++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The spool directory cannot be emptied.", failed);
        }
        return removed;
    }
}
