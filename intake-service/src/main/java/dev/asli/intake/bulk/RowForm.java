package dev.asli.intake.bulk;

import dev.asli.intake.filing.Filing;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;

/** Rows of a file as complaints. */
public interface RowForm {

    /** @throws ProblemException IMPORT_HEADER_INVALID */
    Columns columns(String header);

    Reading csv(Columns columns, String row);

    Reading json(String row);

    /** What {@link Reading.Understood#wire} says, to be filed under this request id. */
    Filing filing(byte[] wire, String requestId, boolean test);

    /** @param paths dotted, in the order of the columns. Example: {@code locations.0.url} */
    record Columns(List<String> paths) {

        public Columns {
            paths = List.copyOf(paths);
        }
    }

    /** What a row came to. */
    sealed interface Reading {

        /**
         * @param key the filer's own name of the row; may be empty
         * @param wire the complaint, encoded
         */
        record Understood(String key, byte[] wire) implements Reading {}

        record NotUnderstood(List<Unmet> unmet) implements Reading {}
    }
}
