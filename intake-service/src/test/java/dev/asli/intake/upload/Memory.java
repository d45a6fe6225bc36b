package dev.asli.intake.upload;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a restart does to what an instance remembers. */
@ApplicationScoped
@Unremovable
public class Memory {

    private final Hashing hashing;

    Memory(Hashing hashing) {
        this.hashing = hashing;
    }

    public void lose(UUID upload) {
        hashing.forget(upload);
    }
}
