package dev.asli.intake.campaign.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.asli.intake.campaign.HashPieces;
import dev.asli.intake.campaign.HashPieces.Piece;
import dev.asli.intake.campaign.PlaceKey;
import dev.asli.intake.campaign.Trait;
import dev.asli.intake.campaign.Traits;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresTraits implements Traits {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String WAITING = "select w.id, w.kind, w.reference, l.intermediary, l.url, l.content_id,"
            + " e.sha256, concat_ws(' ', nullif(e.pdq, ''), e.pdq_orientations) as pdqs, x.pdq as picture,"
            + " (select max(cast(h ->> 'quality' as integer)) from jsonb_array_elements(cast(x.assessment as jsonb)"
            + " -> 'hashes') h where h ->> 'value' = x.pdq) as quality"
            + " from (select * from campaign_waiting order by id limit :most for update skip locked) w"
            + " left join complaint_location l on w.kind = 'PLACE' and l.id = w.source_id"
            + " left join exhibit e on w.kind = 'EXHIBIT' and e.id = w.source_id"
            + " left join examination x on w.kind = 'PICTURE' and x.id = w.source_id"
            + " order by w.id";
    private static final String ADD = "insert into campaign_trait (id, reference, kind, value, seen_at)"
            + " values (:id, :reference, :kind, :value, :at) on conflict do nothing";
    private static final String ADD_PIECES = "insert into campaign_piece (place, bits, trait_id)"
            + " select cast(p ->> 'p' as smallint), cast(p ->> 'b' as integer), :id"
            + " from jsonb_array_elements(cast(cast(:pieces as text) as jsonb)) p";
    private static final String NEAR = "select min(t.reference), t.value from campaign_piece c"
            + " join jsonb_array_elements(cast(cast(:pieces as text) as jsonb)) p"
            + " on c.place = cast(p ->> 'p' as smallint) and c.bits = cast(p ->> 'b' as integer)"
            + " join campaign_trait t on t.id = c.trait_id where t.reference <> :reference group by t.value";

    @Override
    public Uni<List<Waiting>> waiting(int limit, int leastQuality) {
        return session(session -> session.createNativeQuery(WAITING, Object[].class)
                        .setParameter("most", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> read(row, leastQuality)).toList());
    }

    @Override
    public Uni<Void> lookedAt(Waiting waiting) {
        return session(session -> session.createNativeQuery("delete from campaign_waiting where id = :id")
                        .setParameter("id", waiting.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> add(String reference, Trait trait, Instant at) {
        UUID id = UUID.randomUUID();
        return session(session -> session.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("reference", reference)
                .setParameter("kind", trait.kind().name())
                .setParameter("value", trait.value())
                .setParameter("at", at)
                .executeUpdate()
                .chain(added -> added == 1 && trait.kind() == Trait.Kind.PDQ
                        ? session.createNativeQuery(ADD_PIECES)
                                .setParameter("id", id)
                                .setParameter("pieces", json(HashPieces.of(trait.value())))
                                .executeUpdate()
                        : Uni.createFrom().item(0))
                .replaceWithVoid());
    }

    @Override
    public Uni<List<String>> same(String reference, Trait trait, int limit) {
        return session(session -> session.createNativeQuery(
                        "select reference from campaign_trait where kind = :kind and value = :value"
                                + " and reference <> :reference order by seen_at limit :most",
                        String.class)
                .setParameter("kind", trait.kind().name())
                .setParameter("value", trait.value())
                .setParameter("reference", reference)
                .setParameter("most", limit)
                .getResultList());
    }

    @Override
    public Uni<List<Near>> near(String reference, List<Piece> pieces) {
        return session(session -> session.createNativeQuery(NEAR, Object[].class)
                        .setParameter("pieces", json(pieces))
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Near((String) row[0], (String) row[1]))
                        .toList());
    }

    private static Waiting read(Object[] row, int leastQuality) {
        List<Trait> traits = new ArrayList<>();
        switch ((String) row[1]) {
            case "PLACE" -> {
                add(traits, Trait.Kind.PLACE, row[4] == null ? "" : PlaceKey.of((String) row[4]));
                if (row[5] != null && !((String) row[5]).isEmpty()) {
                    traits.add(new Trait(Trait.Kind.PLACE, row[3] + " " + row[5]));
                }
            }
            case "EXHIBIT" -> {
                add(traits, Trait.Kind.SHA256, row[6]);
                // Also turned and mirrored, where the person's device gave them.
                HEX.matcher(row[7] == null ? "" : (String) row[7])
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .forEach(hash -> add(traits, Trait.Kind.PDQ, hash));
            }
            default -> {
                if (row[9] == null || ((Number) row[9]).intValue() >= leastQuality) {
                    add(traits, Trait.Kind.PDQ, row[8]);
                }
            }
        }
        return new Waiting(((Number) row[0]).longValue(), (String) row[2], traits);
    }

    private static void add(List<Trait> traits, Trait.Kind kind, Object value) {
        if (value != null && !((String) value).isEmpty()) {
            traits.add(new Trait(kind, (String) value));
        }
    }

    private static String json(List<Piece> pieces) {
        ArrayNode json = JSON.createArrayNode();
        pieces.forEach(piece -> json.addObject().put("p", piece.place()).put("b", piece.bits()));
        return json.toString();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
