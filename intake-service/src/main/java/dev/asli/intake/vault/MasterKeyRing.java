package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import dev.asli.intake.vault.MasterKeySource.Found;
import dev.asli.intake.vault.MasterKeySource.MasterKeysUnusable;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The master keys as last read. A source that fails later on changes nothing. */
@ApplicationScoped
class MasterKeyRing implements MasterKeys {

    private static final Logger LOG = Logger.getLogger(MasterKeyRing.class);

    private final MasterKeySource source;
    private volatile Found found = new Found(Map.of(), Optional.empty(), false);

    MasterKeyRing(VaultConfig config) {
        this.source = sourceOf(config);
    }

    static MasterKeySource sourceOf(VaultConfig config) {
        return switch (config.source()) {
            case ENVIRONMENT -> new EnvironmentKeys(config);
            case DIRECTORY -> new KeyDirectory(config);
            case KEYSTORE -> new KeyStoreKeys(config);
        };
    }

    /** After the start checks, which say what is wrong with the keys, and before anything can be sealed. */
    void begin(@Observes @Priority(2) StartupEvent starting) {
        refresh();
    }

    /** On a worker, as every scheduled method that returns nothing. */
    @Scheduled(
            every = "${asli.vault.refresh-interval}",
            delayed = "${asli.vault.refresh-interval}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        refresh();
    }

    @Override
    public void refresh() {
        try {
            found = source.read();
        } catch (MasterKeysUnusable unusable) {
            LOG.warnf("master keys could not be read: property=%s why=%s", unusable.property(), unusable.getMessage());
        }
    }

    @Override
    public String activeId() {
        return found.active()
                .filter(found.keys()::containsKey)
                .orElseThrow(() -> new ProblemException(
                        VaultProblem.VAULT_KEY_UNAVAILABLE,
                        "No master key is active, so nothing can be sealed just now. Somebody has to mend the keys."));
    }

    @Override
    public Set<String> ids() {
        return found.keys().keySet();
    }

    @Override
    public Optional<Aead> find(String id) {
        return Optional.ofNullable(found.keys().get(id));
    }
}
