package dev.asli.compliance.intermediary.grpc;

import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.compliance.intermediary.IntermediaryRegister;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListIntermediariesResponse;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryResponse;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Translates; decides nothing. */
@GrpcService
class IntermediariesGrpcService implements Intermediaries {

    private final IntermediaryRegister register;

    IntermediariesGrpcService(IntermediaryRegister register) {
        this.register = register;
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RegisterIntermediaryResponse> registerIntermediary(RegisterIntermediaryRequest request) {
        Uni<RegisterIntermediaryResponse> answer = register.register(read(request.getIntermediary()))
                .map(entered -> RegisterIntermediaryResponse.newBuilder()
                        .setIntermediary(info(entered))
                        .build());
        return Wire.orUnmet(
                answer,
                unmet -> RegisterIntermediaryResponse.newBuilder()
                        .setUnmet(unmet)
                        .build());
    }

    @Override
    @Authenticated
    public Uni<ListIntermediariesResponse> listIntermediaries(ListIntermediariesRequest request) {
        return register.list()
                .map(all -> ListIntermediariesResponse.newBuilder()
                        .addAllIntermediaries(all.stream()
                                .map(IntermediariesGrpcService::info)
                                .toList())
                        .build());
    }

    private static Intermediary read(IntermediaryInfo info) {
        return new Intermediary(
                info.getId(),
                info.getName(),
                info.getClassesList(),
                info.getJurisdictionsList(),
                info.getHostsList(),
                Optional.of(info.getGrievanceEmail()).filter(email -> !email.isEmpty()));
    }

    private static IntermediaryInfo info(Intermediary intermediary) {
        return IntermediaryInfo.newBuilder()
                .setId(intermediary.id())
                .setName(intermediary.name())
                .addAllClasses(intermediary.classes())
                .addAllJurisdictions(intermediary.jurisdictions())
                .addAllHosts(intermediary.hosts())
                .setGrievanceEmail(intermediary.grievanceEmail().orElse(""))
                .build();
    }
}
