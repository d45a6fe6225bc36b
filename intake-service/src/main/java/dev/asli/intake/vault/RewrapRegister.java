package dev.asli.intake.vault;

import dev.asli.intake.vault.SealedContacts.OfOldFormat;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Wraps anew what another master key than the active one wraps, some at a time, each batch a transaction. */
@ApplicationScoped
class RewrapRegister {

    private static final Logger LOG = Logger.getLogger(RewrapRegister.class);
    private static final int BATCH = 100;

    private final DataKeys keys;
    private final SealedContacts contacts;
    private final ContactCipher cipher;
    private final Envelope envelope;
    private final Clock clock;

    RewrapRegister(DataKeys keys, SealedContacts contacts, ContactCipher cipher, Envelope envelope, Clock clock) {
        this.keys = keys;
        this.contacts = contacts;
        this.cipher = cipher;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** @param next where the next batch begins; empty when this was the last */
    record Batch(int done, int failed, String next) {}

    @WithTransaction
    public Uni<Batch> dataKeys(String activeId, String after) {
        UUID begin = after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after);
        return keys.claimWrappedByOthers(activeId, begin, BATCH)
                .chain(found -> each(found, this::rewrap)
                        .map(done -> batch(
                                found.size(),
                                done,
                                found.isEmpty() ? "" : found.getLast().id().toString())));
    }

    /** Gives each contact of the first release a data key of its own. */
    @WithTransaction
    public Uni<Batch> oldContacts(String after) {
        return contacts.claimOldFormat(after, BATCH)
                .chain(found -> each(found, this::reseal)
                        .map(done -> batch(
                                found.size(),
                                done,
                                found.isEmpty() ? "" : found.getLast().reference())));
    }

    /** How much each master key wraps. */
    @WithSession
    public Uni<Map<String, Long>> counts() {
        return keys.countByMasterKey()
                .chain(counted -> contacts.countOldFormat().map(old -> {
                    Map<String, Long> all = new TreeMap<>(counted);
                    if (old > 0) {
                        all.merge(RawKeys.FIRST, old, Long::sum);
                    }
                    return all;
                }));
    }

    private Uni<Boolean> rewrap(DataKey key) {
        try {
            return keys.rewrap(envelope.rewrapped(key), clock.instant()).replaceWith(true);
        } catch (GeneralSecurityException | RuntimeException unusable) {
            LOG.warnf(
                    "data key not wrapped anew: id=%s reason=%s",
                    key.id(), unusable.getClass().getSimpleName());
            return Uni.createFrom().item(false);
        }
    }

    private Uni<Boolean> reseal(OfOldFormat old) {
        try {
            Contact contact = cipher.openOldFormat(old.reference(), old.bytes());
            return cipher.seal(old.reference(), contact)
                    .chain(bytes -> contacts.replace(old.reference(), bytes))
                    .replaceWith(true);
        } catch (RuntimeException unusable) {
            LOG.warnf(
                    "contact of the first release not sealed anew: reference=%s reason=%s",
                    old.reference(), unusable.getClass().getSimpleName());
            return Uni.createFrom().item(false);
        }
    }

    private static <T> Uni<Long> each(List<T> found, Function<T, Uni<Boolean>> work) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item))
                .filter(done -> done)
                .collect()
                .with(Collectors.counting());
    }

    private static Batch batch(int found, long done, String last) {
        return new Batch((int) done, found - (int) done, found < BATCH ? "" : last);
    }
}
