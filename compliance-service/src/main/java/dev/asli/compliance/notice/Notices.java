package dev.asli.compliance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices on record. */
public interface Notices {

    Uni<Notice> add(Notice notice);

    Uni<Notice> replace(Notice notice);

    /** Held against other writers until the transaction ends. Fails with {@link NoticeProblem#NOTICE_NOT_FOUND}. */
    Uni<Notice> lock(UUID id);

    /** Fails with {@link NoticeProblem#NOTICE_NOT_FOUND}. */
    Uni<Notice> get(UUID id);

    /** Oldest first. */
    Uni<List<Notice>> ofComplaint(String reference);

    /** All of one kind, newest first. */
    Uni<List<Notice>> ofKind(NoticeKind kind);

    /** Received ones of one intermediary, longest waiting first. */
    Uni<List<Notice>> inbox(Inbox inbox);

    /**
     * @param openOnly those not yet answered
     * @param after the last one already seen
     * @param limit 1 or more
     */
    record Inbox(String intermediary, boolean openOnly, Optional<UUID> after, int limit) {}
}
