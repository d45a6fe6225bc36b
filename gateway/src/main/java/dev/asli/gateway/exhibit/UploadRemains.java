package dev.asli.gateway.exhibit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Removes what a killed instance left of files it was passing on: media nobody accounts for is not kept. */
@ApplicationScoped
class UploadRemains {

    private static final Logger LOG = Logger.getLogger(UploadRemains.class);

    private final UploadsConfig config;

    UploadRemains(UploadsConfig config) {
        this.config = config;
    }

    void begin(@Observes StartupEvent starting) {
        long removed = clear(config.directory());
        if (removed > 0) {
            LOG.infof("half-passed files of an earlier run removed: count=%d", removed);
        }
    }

    /** How many files were removed. */
    static long clear(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .peek(UploadRemains::delete)
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException("The uploads directory cannot be emptied.", failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("A left-over upload cannot be removed.", failed);
        }
    }
}
