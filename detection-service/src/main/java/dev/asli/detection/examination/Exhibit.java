package dev.asli.detection.examination;

/** Bytes that fit their announcement. Held in memory only; gone with the call. */
record Exhibit(Announcement announcement, byte[] bytes, Ticket ticket) {}
