package dev.asli.intake.vault;

import dev.asli.intake.vault.DataKey.Place;
import dev.asli.intake.vault.SealedContacts.Sealed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Erases by destroying the one key that opens. Joins the caller's transaction; whoever calls has looked for holds and
 * enters in the ledger what is left.
 */
@ApplicationScoped
public class Shredder {

    private final DataKeys keys;
    private final SealedContacts contacts;

    Shredder(DataKeys keys, SealedContacts contacts) {
        this.keys = keys;
        this.contacts = contacts;
    }

    /** Empty for what was never there or is erased already. */
    public Uni<List<Shredded>> shred(String reference, Set<Scope> scopes, Instant at) {
        return Multi.createFrom()
                .items(scopes.stream().sorted())
                .onItem()
                .transformToUniAndConcatenate(scope -> shred(new Place(reference, scope), at))
                .onItem()
                .<Shredded>disjoint()
                .collect()
                .asList();
    }

    private Uni<List<Shredded>> shred(Place place, Instant at) {
        return keys.of(place)
                .map(found -> found.stream().filter(key -> !key.destroyed()).toList())
                .chain(live -> keys.destroy(place, at)
                        .chain(() -> content(place, at))
                        .map(content -> left(place, live, content)));
    }

    /** Only a contact is kept here; other texts are their features' and are shut with the key. */
    private Uni<List<Sealed>> content(Place place, Instant at) {
        return place.scope() == Scope.CONTACT
                ? contacts.of(place.reference()).call(() -> contacts.erase(place.reference(), at))
                : Uni.createFrom().item(List.of());
    }

    private static List<Shredded> left(Place place, List<DataKey> live, List<Sealed> content) {
        if (live.isEmpty() && content.isEmpty()) {
            return List.of();
        }
        MessageDigest digest = sha256();
        live.forEach(key -> digest.update(key.wrapped()));
        content.forEach(each -> digest.update(each.bytes()));
        return List.of(new Shredded(
                place.scope(),
                HexFormat.of().formatHex(digest.digest()),
                live.isEmpty() ? RawKeys.FIRST : live.getFirst().masterKeyId()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
