package dev.asli.ledger.notice;

/** What a notice turned out to be. */
public sealed interface NoticeCheck {

    /** Signed by the key it names, unchanged since. */
    record Genuine(SignedNotice notice) implements NoticeCheck {}

    /** @param why one sentence */
    record Rejected(String why) implements NoticeCheck {}
}
