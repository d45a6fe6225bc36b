package dev.asli.compliance.notice;

/**
 * Where content is.
 *
 * @param locationId unique within its complaint
 * @param url as the complainant gave it
 * @param contentId the intermediary's own id; may be empty
 */
public record ContentLocator(String locationId, String url, String contentId) {}
