package dev.asli.gateway.ledger.rest;

import dev.asli.contracts.ledger.v1.LedgerWatch;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The logs that can be watched from outside, by the name of their service. */
@ApplicationScoped
class Logs {

    private final LedgerWatch intake;
    private final LedgerWatch compliance;

    Logs(@GrpcClient("intake") LedgerWatch intake, @GrpcClient("compliance") LedgerWatch compliance) {
        this.intake = intake;
        this.compliance = compliance;
    }

    /** @throws ProblemException LEDGER_UNKNOWN */
    LedgerWatch named(String name) {
        return switch (name) {
            case "intake" -> intake;
            case "compliance" -> compliance;
            default ->
                throw new ProblemException(LogProblem.LEDGER_UNKNOWN, "There are two logs: intake and compliance.");
        };
    }
}
