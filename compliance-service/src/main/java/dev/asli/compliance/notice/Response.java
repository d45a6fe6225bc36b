package dev.asli.compliance.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an intermediary said: a claim, never mixed with what we saw.
 *
 * @param at when it reached us
 * @param content what it said
 */
public record Response(UUID id, UUID notice, Instant at, Answer content) {

    /** The kinds of answers the law knows or that work needs. */
    public enum Kind {
        ACKNOWLEDGEMENT,
        ACTIONED,
        REFUSED,
        NEEDS_INFORMATION,
        NOT_FOUND_BY_INTERMEDIARY
    }

    /** What was done to the content. */
    public enum Action {
        REMOVED,
        ACCESS_DISABLED,
        LABELLED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param action for ACTIONED alone
     * @param actedAt when the intermediary says it acted
     * @param reasons ground and reasons of a refusal, or the question of NEEDS_INFORMATION; may be empty otherwise
     * @param ticket the intermediary's own number; may be empty
     */
    public record Answer(Kind kind, Optional<Action> action, Optional<Instant> actedAt, String reasons, String ticket) {

        static Answer acknowledgement(String ticket) {
            return new Answer(Kind.ACKNOWLEDGEMENT, Optional.empty(), Optional.empty(), "", ticket);
        }
    }
}
