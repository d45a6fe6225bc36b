package dev.asli.compliance.observation.grpc;

import dev.asli.compliance.observation.Observation;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.Sighting;

/** An observation as protobuf. */
public final class ObservationWire {

    private ObservationWire() {}

    public static dev.asli.contracts.compliance.v1.Observation of(Observation observation) {
        return dev.asli.contracts.compliance.v1.Observation.newBuilder()
                .setId(observation.id().toString())
                .setLocationId(observation.locationId())
                .setAt(Wire.of(observation.at()))
                .setSighting(Sighting.valueOf(observation.word()))
                .setVantage(observation.vantage())
                .setHttpStatus(observation.httpStatus())
                .setBodySha256(observation.bodySha256())
                .setWords(observation.words())
                .build();
    }
}
