package dev.asli.intake.exhibit;

import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examinations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads one exhibit with what became of it. */
@ApplicationScoped
public class ExhibitShelf {

    private final Exhibits exhibits;
    private final Examinations examinations;

    ExhibitShelf(Exhibits exhibits, Examinations examinations) {
        this.exhibits = exhibits;
        this.examinations = examinations;
    }

    public record Shelved(Exhibit exhibit, List<Examination> examinations) {}

    /** Empty when the complaint has no such exhibit. */
    @WithSession
    public Uni<List<Shelved>> find(String reference, UUID id) {
        return exhibits.of(List.of(reference))
                .map(all ->
                        all.stream().filter(exhibit -> exhibit.id().equals(id)).toList())
                .chain(found -> examinations
                        .of(List.of(reference))
                        .map(runs -> found.stream()
                                .map(exhibit -> new Shelved(exhibit, runs))
                                .toList()));
    }
}
