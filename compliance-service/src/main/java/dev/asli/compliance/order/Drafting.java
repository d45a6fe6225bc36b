package dev.asli.compliance.order;

import dev.asli.compliance.matter.MatterFile;
import dev.asli.compliance.matter.MatterFiles;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.Subject;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns a whole draft into an unsigned notice; a defective one into what it lacks. */
@ApplicationScoped
class Drafting {

    private final MatterFiles matters;
    private final SufficientRanks ranks;
    private final Clock clock;

    Drafting(MatterFiles matters, SufficientRanks ranks, Clock clock) {
        this.matters = matters;
        this.ranks = ranks;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /** Fails with ORDER_DEFECTIVE and every unmet requirement. */
    Uni<Notice> written(OrderDraft draft) {
        return matters.ofComplaint(draft.complaintReference()).map(files -> {
            List<Unmet> unmet = new ArrayList<>(draft.unmet(ranks));
            List<MatterFile> shares = files.stream()
                    .filter(one -> one.matter().intermediary().equals(draft.intermediary()))
                    .toList();
            Optional<MatterFile> file = shares.stream()
                    .filter(one -> one.locations().stream()
                            .anyMatch(place -> draft.locationIds().contains(place.locationId())))
                    .findFirst()
                    .or(() -> shares.stream().findFirst());
            List<ContentLocator> places = places(
                    draft,
                    file,
                    shares.stream().flatMap(one -> one.locations().stream()).toList(),
                    unmet);
            if (!unmet.isEmpty() || file.isEmpty()) {
                throw OrderDesk.defective(unmet);
            }
            return notice(draft, file.get(), places);
        });
    }

    /** @param all places of the complaint at this intermediary, which may lie in several matters */
    private static List<ContentLocator> places(
            OrderDraft draft, Optional<MatterFile> file, List<ContentLocator> all, List<Unmet> unmet) {
        if (file.isEmpty()) {
            unmet.add(new Unmet(
                    "MATTER_UNKNOWN", "/intermediary", "Name a complaint and an intermediary that it is about."));
            return List.of();
        }
        if (file.get().matter().complaint().test()) {
            unmet.add(new Unmet(
                    "COMPLAINT_IS_A_TEST",
                    "/complaintReference",
                    "A test complaint is served on nobody; use a real one."));
        }
        List<ContentLocator> places = all.stream()
                .filter(place -> draft.locationIds().contains(place.locationId()))
                .toList();
        List<String> known = places.stream().map(ContentLocator::locationId).toList();
        for (int i = 0; i < draft.locationIds().size(); i++) {
            if (!known.contains(draft.locationIds().get(i))) {
                unmet.add(new Unmet(
                        "LOCATOR_MISSING",
                        "/locationIds/" + i,
                        "The complaint has no such location at this intermediary."));
            }
        }
        return places;
    }

    private Notice notice(OrderDraft draft, MatterFile file, List<ContentLocator> places) {
        Subject subject = new Subject(
                file.matter().id(),
                draft.complaintReference(),
                draft.intermediary(),
                file.matter().complaint().category(),
                file.matter().complaint().capacity(),
                false,
                file.matter().complaint().mediaFree(),
                places);
        return Notice.draft(
                UUID.randomUUID(), NoticeKind.ORDER, subject, draft.details().reasons(), clock.instant());
    }
}
