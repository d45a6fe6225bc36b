package dev.asli.gateway.retention;

import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Why a contact is not erased. */
public enum ErasureProblem implements ProblemType {
    ERASURE_HELD("A legal hold forbids the erasure"),
    ERASURE_TOO_EARLY("The law says that it is kept for some time first"),
    CONTACT_NONE("No contact is kept"),
    /** For a reason that is newer than this gateway. */
    ERASURE_REFUSED("It cannot be erased");

    private final String title;

    ErasureProblem(String title) {
        this.title = title;
    }

    /** @param until from when it can be asked for again */
    public static ProblemException of(String code, String words, Optional<Instant> until) {
        ErasureProblem problem = Arrays.stream(values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(ERASURE_REFUSED);
        return new ProblemException(
                problem,
                words + until.map(at -> " Ask again from " + at + " on.").orElse(""));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
