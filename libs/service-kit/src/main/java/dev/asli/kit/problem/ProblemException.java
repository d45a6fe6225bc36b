package dev.asli.kit.problem;

import java.util.List;
import java.util.Objects;

/** An outcome the caller is told about. Not a fault of ours, hence without a stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Unmet> unmet;

    /** @param detail what is wrong with this occurrence and what to do next; no personal data */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Unmet> unmet) {
        super(detail, null, false, false);
        this.type = type;
        this.unmet = List.copyOf(unmet);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return Objects.requireNonNullElse(getMessage(), type.title());
    }

    public List<Unmet> unmet() {
        return unmet;
    }

    /**
     * Something the sender can mend.
     *
     * @param code stable, upper snake case
     * @param path JSON Pointer (RFC 6901) into the request
     * @param message what to do, one English sentence
     */
    public record Unmet(String code, String path, String message) {}
}
