package dev.asli.planted.call.grpc;

import io.quarkus.grpc.GrpcService;

/** Fault: a remote call that does not say who may call. */
@GrpcService
class OpenCall {
    public String read() {
        return "anything";
    }
}
