package dev.asli.ledger.stamp;

import dev.asli.ledger.Ledger;
import dev.asli.ledger.Stamp;
import dev.asli.ledger.StampTables;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.stamp.StampConfig.Authority;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.tsp.TimeStampRequest;
import org.jboss.logging.Logger;

/**
 * Has the newest checkpoint stamped by every authority that is configured, one after the other. One that never answers keeps the
 * next waiting for {@code asli.ledger.timestamp.limit} at most.
 */
@ApplicationScoped
public class Stamper {

    private static final Logger LOG = Logger.getLogger(Stamper.class);
    private static final int NONCE_BITS = 64;

    private final Ledger ledger;
    private final StampTables tables;
    private final List<Authority> authorities;
    private final StampClient client;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, List<X509Certificate>> certificates = new HashMap<>();

    @Inject
    Stamper(Ledger ledger, StampTables tables, StampConfig config) {
        this.ledger = ledger;
        this.tables = tables;
        this.authorities = config.authorities();
        this.client = new StampClient(config.limit());
        authorities.forEach(authority -> certificates.put(authority.name(), read(authority)));
    }

    @Scheduled(
            every = "${asli.ledger.timestamp.every:1h}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return authorities.isEmpty()
                ? Uni.createFrom().voidItem()
                : stampNewest().replaceWithVoid();
    }

    /** How many authorities stamped it; nothing is asked where the newest checkpoint is stamped already. */
    public Uni<Long> stampNewest() {
        return Panache.withTransaction(ledger::checkpoint)
                .chain(note -> Multi.createFrom()
                        .iterable(authorities)
                        .onItem()
                        .transformToUniAndConcatenate(authority -> stamp(authority, note))
                        .filter(stamped -> stamped)
                        .collect()
                        .with(java.util.stream.Collectors.counting()));
    }

    private Uni<Boolean> stamp(Authority authority, SignedNote note) {
        long size = Checkpoint.read(note.text()).size();
        return Panache.withSession(() -> tables.has(authority.name(), size))
                .chain(stamped ->
                        stamped || size == 0 ? Uni.createFrom().item(false) : ask(authority, note.note(), size))
                .onFailure()
                .recoverWithItem(failure -> {
                    refused(authority, failure.getClass().getSimpleName());
                    return false;
                });
    }

    private Uni<Boolean> ask(Authority authority, String note, long size) {
        byte[] stamped = TimeStamp.stamped(note);
        TimeStampRequest request = TimeStamp.request(stamped, new BigInteger(NONCE_BITS, random));
        return client.ask(authority.url(), encoded(request)).chain(answer -> switch (TimeStamp.check(
                answer, request, stamped, certificates.getOrDefault(authority.name(), List.of()))) {
            case StampCheck.Genuine _ ->
                Panache.withTransaction(() -> tables.add(new Stamp(authority.name(), size, note, answer)))
                        .replaceWith(true);
            case StampCheck.Rejected rejected -> {
                refused(authority, rejected.why());
                yield Uni.createFrom().item(false);
            }
        });
    }

    private static void refused(Authority authority, String reason) {
        LOG.warnf("time stamp not obtained: authority=%s reason=%s", authority.name(), reason);
    }

    private static byte[] encoded(TimeStampRequest request) {
        try {
            return request.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<X509Certificate> read(Authority authority) {
        if (!authority.name().matches("[A-Za-z0-9][A-Za-z0-9-]{0,40}")) {
            throw new IllegalStateException("A time-stamping authority's name has letters, digits and dashes only.");
        }
        try {
            return TimeStamp.certificates(Files.readAllBytes(authority.certificate()));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "The certificate of the time-stamping authority %s cannot be read.".formatted(authority.name()),
                    unusable);
        }
    }
}
