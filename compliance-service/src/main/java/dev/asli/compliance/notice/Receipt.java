package dev.asli.compliance.notice;

import java.time.Instant;

/** That and when the intermediary received a notice, and how well this is proved. */
public record Receipt(Instant at, ServiceGrade grade) {}
