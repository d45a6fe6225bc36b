package dev.asli.intake.doubles;

import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListIntermediariesResponse;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryResponse;
import dev.asli.kit.identity.Roles;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

@GrpcService
public class RegisterDouble implements Intermediaries {

    private final FarEnds ends;

    RegisterDouble(FarEnds ends) {
        this.ends = ends;
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RegisterIntermediaryResponse> registerIntermediary(RegisterIntermediaryRequest request) {
        return Uni.createFrom().failure(Status.UNIMPLEMENTED.asRuntimeException());
    }

    @Override
    @Authenticated
    public Uni<ListIntermediariesResponse> listIntermediaries(ListIntermediariesRequest request) {
        return new ComplianceDouble(ends)
                .answer(() -> ListIntermediariesResponse.newBuilder()
                        .addIntermediaries(IntermediaryInfo.newBuilder().setId("chitra"))
                        .addIntermediaries(IntermediaryInfo.newBuilder().setId("samvad"))
                        .build());
    }
}
