package dev.asli.compliance.matter;

import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.intermediary.Intermediaries;
import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.Notices;
import dev.asli.compliance.notice.Responses;
import dev.asli.compliance.observation.Observations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads together what belongs to a complaint's matters. */
@ApplicationScoped
public class MatterFiles {

    private final Matters matters;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Responses responses;
    private final Observations observations;
    private final Intermediaries intermediaries;

    /** Six parts: this is where they come together, and it does nothing else. */
    MatterFiles(
            Matters matters,
            Notices notices,
            Deadlines deadlines,
            Responses responses,
            Observations observations,
            Intermediaries intermediaries) {
        this.matters = matters;
        this.notices = notices;
        this.deadlines = deadlines;
        this.responses = responses;
        this.observations = observations;
        this.intermediaries = intermediaries;
    }

    /** Empty when nothing is known of the complaint. */
    @WithSession
    public Uni<List<MatterFile>> ofComplaint(String reference) {
        return matters.ofComplaint(reference)
                .chain(all -> all.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : everything(reference, all)
                                .chain(whole -> names().map(names -> all.stream()
                                        .map(matter ->
                                                whole.only(matter, names.getOrDefault(matter.intermediary(), "")))
                                        .toList())));
    }

    /** One after the other: they share a session. */
    private Uni<MatterFile> everything(String reference, List<Matter> all) {
        return notices.ofComplaint(reference)
                .chain(about -> deadlines
                        .ofComplaint(reference)
                        .chain(due -> responses
                                .ofNotices(about.stream().map(Notice::id).toList())
                                .chain(said -> observations
                                        .ofComplaint(reference)
                                        .map(seen -> new MatterFile(all.getFirst(), "", about, due, said, seen)))));
    }

    private Uni<Map<String, String>> names() {
        return intermediaries
                .all()
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Intermediary::id, Intermediary::name)));
    }
}
