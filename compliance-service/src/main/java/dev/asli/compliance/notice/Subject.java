package dev.asli.compliance.notice;

import java.util.List;
import java.util.UUID;

/**
 * What a notice is about, frozen when it is written.
 *
 * @param matter one intermediary's share of the complaint
 * @param category word of the rule packs' vocabulary
 * @param capacity word of the rule packs' vocabulary
 * @param test sandbox: served on nobody
 * @param mediaFree nothing of its content may be read, whatever its category
 */
public record Subject(
        UUID matter,
        String complaintReference,
        String intermediary,
        String category,
        String capacity,
        boolean test,
        boolean mediaFree,
        List<ContentLocator> locations) {

    public Subject {
        locations = List.copyOf(locations);
    }
}
