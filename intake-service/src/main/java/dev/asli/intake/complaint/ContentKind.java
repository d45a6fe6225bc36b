package dev.asli.intake.complaint;

/** What kind of content is at a place. */
public enum ContentKind {
    UNSAID,
    IMAGE,
    VIDEO,
    AUDIO,
    LIVE_STREAM,
    TEXT,
    DOCUMENT,
    PROFILE,
    OTHER_CONTENT
}
