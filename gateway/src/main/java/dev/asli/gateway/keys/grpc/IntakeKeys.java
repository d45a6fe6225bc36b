package dev.asli.gateway.keys.grpc;

import dev.asli.contracts.intake.v1.GetLedgerKeysRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.keys.InnerKeys;
import dev.asli.gateway.keys.KeySource;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IntakeKeys implements KeySource {

    private final Intake intake;

    IntakeKeys(@GrpcClient("intake") Intake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Uni<InnerKeys> ask() {
        return intake.getLedgerKeys(GetLedgerKeysRequest.getDefaultInstance())
                .map(answer -> new InnerKeys("", answer.getVerifierKeysList()));
    }
}
