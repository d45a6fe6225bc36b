package dev.asli.intake;

import dev.asli.contracts.intake.v1.Correspondence;
import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;

/** Someone at the door of messages and recovery, with a token. */
final class Letters {

    private Letters() {}

    static Correspondence with(Correspondence correspondence, String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return GrpcClientUtils.attachHeaders(correspondence, headers);
    }
}
