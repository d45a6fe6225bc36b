package dev.asli.gateway.keys.grpc;

import dev.asli.contracts.compliance.v1.GetKeysRequest;
import dev.asli.contracts.compliance.v1.Keys;
import dev.asli.gateway.keys.InnerKeys;
import dev.asli.gateway.keys.KeySource;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplianceKeys implements KeySource {

    private final Keys keys;

    ComplianceKeys(@GrpcClient("compliance") Keys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public Uni<InnerKeys> ask() {
        return keys.getKeys(GetKeysRequest.getDefaultInstance())
                .map(answer -> new InnerKeys(answer.getNoticeJwks(), answer.getLedgerVerifierKeysList()));
    }
}
