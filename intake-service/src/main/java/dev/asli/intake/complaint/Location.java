package dev.asli.intake.complaint;

/**
 * Where the content is.
 *
 * @param number from 1 within the complaint
 * @param intermediary id in compliance-service's register
 * @param url absolute http or https
 * @param contentId the intermediary's own id; may be empty
 */
public record Location(int number, String intermediary, String url, String contentId) {}
