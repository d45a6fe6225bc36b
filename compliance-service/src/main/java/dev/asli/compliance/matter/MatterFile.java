package dev.asli.compliance.matter;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.Response;
import dev.asli.compliance.observation.Observation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A matter with all that hangs on it. */
public record MatterFile(
        Matter matter,
        String intermediaryName,
        List<Notice> notices,
        List<DeadlineOnRecord> deadlines,
        List<Response> responses,
        List<Observation> observations) {

    /** The one that says most about the present: the latest. */
    public Optional<Notice> grievance() {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.GRIEVANCE)
                .reduce((first, second) -> second);
    }

    /** Orders that were served; a draft is no one's business but the officers'. */
    public List<Notice> servedOrders() {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.ORDER)
                .filter(notice -> notice.receipt().isPresent())
                .toList();
    }

    public List<ContentLocator> locations() {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.GRIEVANCE)
                .flatMap(notice -> notice.subject().locations().stream())
                .toList();
    }

    public List<DeadlineOnRecord> deadlinesOf(Notice notice) {
        return deadlines.stream()
                .filter(one -> one.holder().notice().equals(notice.id()))
                .toList();
    }

    /** Picks of everything known of the complaint what belongs to one matter. */
    MatterFile only(Matter own, String name) {
        List<Notice> about = kept(notices, notice -> notice.subject().matter().equals(own.id()));
        Set<UUID> ids = about.stream().map(Notice::id).collect(Collectors.toSet());
        Set<String> places = about.stream()
                .flatMap(notice -> notice.subject().locations().stream())
                .map(ContentLocator::locationId)
                .collect(Collectors.toSet());
        return new MatterFile(
                own,
                name,
                about,
                kept(deadlines, one -> ids.contains(one.holder().notice())),
                kept(responses, one -> ids.contains(one.notice())),
                kept(observations, one -> places.contains(one.locationId())));
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }
}
