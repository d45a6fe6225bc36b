package dev.asli.ledger.watch;

import dev.asli.contracts.ledger.v1.Checkpoint;
import dev.asli.contracts.ledger.v1.Consistency;
import dev.asli.contracts.ledger.v1.GetCheckpointRequest;
import dev.asli.contracts.ledger.v1.GetConsistencyRequest;
import dev.asli.contracts.ledger.v1.LedgerWatch;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.tree.Hash;
import io.quarkus.grpc.GrpcService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Locks nothing, so that no number of watchers can hold up the log. */
@GrpcService
@Authenticated
class LedgerWatchGrpcService implements LedgerWatch {

    private final Ledger ledger;

    LedgerWatchGrpcService(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    @WithSession
    public Uni<Checkpoint> getCheckpoint(GetCheckpointRequest request) {
        return ledger.checkpointOfEntered()
                .map(note -> Checkpoint.newBuilder().setNote(note.note()).build());
    }

    @Override
    @WithSession
    public Uni<Consistency> getConsistency(GetConsistencyRequest request) {
        return request.getFrom() < 1 || request.getTo() < request.getFrom()
                ? Uni.createFrom().failure(invalid("/from", "Ask from a size of at least 1 to one not smaller."))
                : ledger.size().chain(size -> proof(request, size));
    }

    private Uni<Consistency> proof(GetConsistencyRequest request, long size) {
        return request.getTo() > size
                ? Uni.createFrom().failure(invalid("/to", "The log has %d entries by now.".formatted(size)))
                : ledger.consistency(request.getFrom(), request.getTo())
                        .map(proof -> Consistency.newBuilder()
                                .setFrom(request.getFrom())
                                .setTo(request.getTo())
                                .addAllProof(proof.stream().map(Hash::hex).toList())
                                .build());
    }

    private static ProblemException invalid(String path, String message) {
        return new ProblemException(
                LedgerProblem.LEDGER_SIZES_INVALID,
                message,
                List.of(new Unmet(LedgerProblem.LEDGER_SIZES_INVALID.name(), path, message)));
    }
}
