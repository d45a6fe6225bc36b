package dev.asli.intake.vault;

import dev.asli.intake.vault.DataKey.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Texts of a complaint, unreadable without the complaint's own data key, whose destruction erases them all at once. Keep
 * what {@link #seal} gives in a bytea. Joins the caller's transaction.
 */
@ApplicationScoped
public class SealedText {

    private final DataKeys keys;
    private final Envelope envelope;
    private final Clock clock;

    SealedText(DataKeys keys, Envelope envelope, Clock clock) {
        this.keys = keys;
        this.envelope = envelope;
        this.clock = clock;
    }

    /**
     * @param item what tells this text from others of the scope, such as a message's id; needed again to open it
     * @return fails with VAULT_KEY_DESTROYED when this scope of the complaint was erased
     */
    public Uni<byte[]> seal(String reference, Scope scope, String item, String text) {
        return key(new Place(reference, scope))
                .map(key -> envelope.seal(key, item, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return fails with VAULT_KEY_DESTROYED when it was erased, VAULT_KEY_UNAVAILABLE when a master key is missing */
    public Uni<String> open(String reference, Scope scope, String item, byte[] sealed) {
        return keys.of(new Place(reference, scope))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nothing was ever sealed in this place.")))
                .map(key -> new String(envelope.open(key, item, sealed), StandardCharsets.UTF_8));
    }

    private Uni<DataKey> key(Place place) {
        return keys.of(place)
                .chain(found -> found.isEmpty()
                        ? keys.addUnlessThere(envelope.newKey(place), clock.instant())
                        : Uni.createFrom().item(found.getFirst()));
    }
}
