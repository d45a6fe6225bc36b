package dev.asli.compliance.order;

import static dev.asli.compliance.order.OrderProblem.SAME_PERSON;

import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What officers did. The notice of the same id carries the state.
 *
 * @param digest over all that the draft said
 * @param rescindedBy pseudonym; present once rescinded
 */
public record Order(
        UUID id,
        String requestId,
        String digest,
        Details details,
        Hand drafted,
        Optional<Hand> approved,
        Optional<String> rescindedBy) {

    /**
     * Who did something and when.
     *
     * @param by role and subject, such as {@code officer:5f1c…}
     */
    public record Hand(String by, Instant at) {

        boolean isOf(String subject) {
            return by.substring(by.indexOf(':') + 1).equals(subject);
        }
    }

    /** Fails with SAME_PERSON: nobody approves what the same person drafted, in whatever role. */
    Order approve(String subject, String by, Instant now) {
        if (drafted.isOf(subject)) {
            throw new ProblemException(SAME_PERSON, "Somebody else than its drafter has to approve an order.");
        }
        return new Order(id, requestId, digest, details, drafted, Optional.of(new Hand(by, now)), rescindedBy);
    }

    Order rescind(String by) {
        return new Order(id, requestId, digest, details, drafted, approved, Optional.of(by));
    }
}
