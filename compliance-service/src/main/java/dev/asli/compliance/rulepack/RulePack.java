package dev.asli.compliance.rulepack;

import java.time.ZoneId;

/**
 * One file of law.
 *
 * @param jurisdiction ISO 3166-1 alpha-2, {@code EU}, or {@code XX} for several
 * @param zone in which its calendar days and months are counted
 * @param digest SHA-256 of the file's bytes, 64 lower-case hex digits
 */
public record RulePack(
        String id,
        String jurisdiction,
        String title,
        String instrument,
        PackStatus status,
        ZoneId zone,
        String digest) {}
