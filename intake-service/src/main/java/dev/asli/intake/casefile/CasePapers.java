package dev.asli.intake.casefile;

import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibit.Content;
import dev.asli.intake.paper.PaperCase;
import dev.asli.intake.paper.PaperCase.Due;
import dev.asli.intake.paper.PaperCase.Item;
import dev.asli.intake.paper.PaperCase.Place;
import dev.asli.intake.paper.PaperKind;
import dev.asli.intake.paper.PaperLanguage;
import dev.asli.intake.paper.Papers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A case as papers, printed beside the event loops. */
@ApplicationScoped
class CasePapers {

    private final Papers papers;
    private final Vertx vertx;

    CasePapers(Papers papers, Vertx vertx) {
        this.papers = papers;
        this.vertx = vertx;
    }

    Uni<byte[]> print(PaperKind kind, PaperLanguage language, CaseSnapshot snapshot, List<Due> dues) {
        PaperCase record = record(snapshot, dues);
        return vertx.executeBlocking(() -> papers.print(kind, language, record), false);
    }

    /** Every paper in every language, by path; the names tell nothing of the matter. */
    Uni<SortedMap<String, byte[]>> all(CaseSnapshot snapshot, List<Due> dues) {
        PaperCase record = record(snapshot, dues);
        return vertx.executeBlocking(
                () -> {
                    SortedMap<String, byte[]> files = new TreeMap<>();
                    for (PaperKind kind : PaperKind.values()) {
                        for (PaperLanguage language : PaperLanguage.values()) {
                            String name = kind.name().toLowerCase(Locale.ROOT);
                            files.put(
                                    "papers/%s-%s.pdf".formatted(name, language.tag()),
                                    papers.print(kind, language, record));
                        }
                    }
                    return files;
                },
                false);
    }

    private static PaperCase record(CaseSnapshot snapshot, List<Due> dues) {
        Submission said = snapshot.complaint().submission();
        return new PaperCase(
                snapshot.complaint().reference(),
                said.receivedAt(),
                asOf(snapshot),
                snapshot.exhibits().stream().map(CasePapers::item).toList(),
                said.locations().stream()
                        .map(place -> new Place(place.intermediary(), place.url(), place.contentId()))
                        .toList(),
                dues);
    }

    /** The youngest moment of what the papers list. */
    private static Instant asOf(CaseSnapshot snapshot) {
        Submission said = snapshot.complaint().submission();
        Stream<Instant> added = said.locations().stream().map(Location::addedAt).flatMap(Optional::stream);
        return Stream.concat(snapshot.exhibits().stream().map(Exhibit::acquiredAt), added)
                .reduce(said.receivedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Item item(Exhibit exhibit) {
        return switch (exhibit.content()) {
            case Content.Bytes bytes ->
                new Item(
                        exhibit.number(),
                        exhibit.acquiredAt(),
                        bytes.mediaType(),
                        bytes.size(),
                        bytes.sha256(),
                        bytes.sha512(),
                        "");
            case Content.Hashes hashes ->
                new Item(exhibit.number(), exhibit.acquiredAt(), "", 0, hashes.sha256(), "", hashes.pdq());
        };
    }
}
