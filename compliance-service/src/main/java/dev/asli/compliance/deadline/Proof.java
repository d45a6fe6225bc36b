package dev.asli.compliance.deadline;

/** What kind of proof met a duty; decides what a later look can still change. */
public enum Proof {
    /** An acknowledgement, a decision, a label: a look at whether the content is reachable says nothing about it. */
    WORDS,
    /** The intermediary says the content is gone: stands until somebody sees it up later than that. */
    CLAIM,
    /** We saw it down ourselves. When it comes back, that is a recurrence, not this duty undone. */
    SIGHT
}
