package dev.asli.compliance.observation.grpc;

import dev.asli.compliance.observation.Lookout;
import dev.asli.contracts.compliance.v1.Observations;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.compliance.v1.ObserveNowResponse;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. */
@GrpcService
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.SERVICE})
class ObservationsGrpcService implements Observations {

    private final Lookout lookout;
    private final CurrentActor caller;

    ObservationsGrpcService(Lookout lookout, CurrentActor caller) {
        this.lookout = lookout;
        this.caller = caller;
    }

    @Override
    public Uni<ObserveNowResponse> observeNow(ObserveNowRequest request) {
        return lookout.observeNow(request.getComplaintReference(), caller.get().pseudonym())
                .map(all -> ObserveNowResponse.newBuilder()
                        .addAllObservations(
                                all.stream().map(ObservationWire::of).toList())
                        .build());
    }
}
