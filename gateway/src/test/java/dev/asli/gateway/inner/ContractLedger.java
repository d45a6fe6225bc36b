package dev.asli.gateway.inner;

import dev.asli.contracts.ledger.v1.Checkpoint;
import dev.asli.contracts.ledger.v1.Consistency;
import dev.asli.contracts.ledger.v1.GetCheckpointRequest;
import dev.asli.contracts.ledger.v1.GetConsistencyRequest;
import dev.asli.contracts.ledger.v1.LedgerWatchGrpc;
import io.grpc.stub.StreamObserver;

/** A log of seven entries. */
final class ContractLedger extends LedgerWatchGrpc.LedgerWatchImplBase {

    @Override
    public void getCheckpoint(GetCheckpointRequest request, StreamObserver<Checkpoint> answers) {
        answers.onNext(Checkpoint.newBuilder()
                .setNote("test.asli.dev\n7\nAA==\n\n\u2014 test.asli.dev AA==\n")
                .build());
        answers.onCompleted();
    }

    @Override
    public void getConsistency(GetConsistencyRequest request, StreamObserver<Consistency> answers) {
        answers.onNext(Consistency.newBuilder()
                .setFrom(request.getFrom())
                .setTo(request.getTo())
                .addProof("00ff")
                .build());
        answers.onCompleted();
    }
}
