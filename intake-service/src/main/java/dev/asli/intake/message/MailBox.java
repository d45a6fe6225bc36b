package dev.asli.intake.message;

/**
 * The exchange as one side sees it from outside.
 *
 * @param unread messages of the other side that were not marked as read
 * @param waitsForYou whether this side's answer is waited for
 */
public record MailBox(long unread, boolean waitsForYou) {}
