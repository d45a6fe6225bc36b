package dev.asli.compliance.deadline;

import java.util.List;
import java.util.stream.Stream;

/** Joins lists of evidence ids, each id once, in the order they became known. */
final class Evidence {

    private Evidence() {}

    static List<String> join(List<String> held, List<String> added) {
        return Stream.concat(held.stream(), added.stream()).distinct().toList();
    }
}
