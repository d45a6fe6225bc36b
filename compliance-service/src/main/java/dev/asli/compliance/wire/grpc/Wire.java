package dev.asli.compliance.wire.grpc;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.UnmetList;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Instants, ids and unmet requirements between protobuf and ours. */
public final class Wire {

    private Wire() {}

    public static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /** @throws ProblemException REQUEST_INVALID when it is no time at all */
    public static Instant instant(Timestamp timestamp) {
        try {
            return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new ProblemException(CommonProblem.REQUEST_INVALID, "A time in the request is out of range.");
        }
    }

    /** @throws ProblemException as given when the text is no UUID, so that a foreign id says no more than an unknown one */
    public static UUID id(String text, Function<String, ProblemException> unknown) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            throw unknown.apply(text);
        }
        throw unknown.apply(text);
    }

    public static UnmetList of(List<Unmet> unmet) {
        UnmetList.Builder list = UnmetList.newBuilder();
        unmet.forEach(one -> list.addRequirements(UnmetRequirement.newBuilder()
                .setCode(one.code())
                .setPath(one.path())
                .setMessage(one.message())));
        return list.build();
    }

    /** A problem made of unmet requirements is an outcome of the call; any other stays a problem. */
    public static <T> Uni<T> orUnmet(Uni<T> answer, Function<UnmetList, T> refusal) {
        return answer.onFailure(failure -> failure instanceof ProblemException problem
                        && !problem.unmet().isEmpty())
                .recoverWithItem(failure -> refusal.apply(of(((ProblemException) failure).unmet())));
    }
}
