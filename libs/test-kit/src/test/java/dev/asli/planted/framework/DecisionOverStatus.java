package dev.asli.planted.framework;

import io.grpc.Status;

/** Fault: a decision that speaks the wire's language. */
class DecisionOverStatus {
    Status decide() {
        return Status.OK;
    }
}
