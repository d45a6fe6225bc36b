package dev.asli.intake.message;

import dev.asli.intake.complaint.Standing;
import java.util.List;

/**
 * A page of messages and where the exchange stands.
 *
 * @param standing of the reader, which decides what is shown
 * @param language of the complainant
 */
public record Exchange(List<OpenMessage> messages, Correspondence state, Standing standing, String language) {}
