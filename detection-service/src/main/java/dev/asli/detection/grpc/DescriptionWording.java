package dev.asli.detection.grpc;

import dev.asli.contracts.detection.v1.DescribeDetectorsResponse;
import dev.asli.contracts.detection.v1.DetectorInfo;
import dev.asli.detection.describe.Replica.Description;

/** What this replica can do, in the contract's words. */
final class DescriptionWording {

    private DescriptionWording() {}

    static DescribeDetectorsResponse toResponse(Description description) {
        return DescribeDetectorsResponse.newBuilder()
                .addAllDetectors(description.detectors().stream()
                        .map(DescriptionWording::toInfo)
                        .toList())
                .setProvider(description.provider())
                .setLanes(description.lanes())
                .build();
    }

    private static DetectorInfo toInfo(dev.asli.detection.detector.DetectorInfo detector) {
        return DetectorInfo.newBuilder()
                .setId(detector.id())
                .setVersion(detector.version())
                .setTitle(detector.title())
                .setModelSha256(detector.modelSha256())
                .setLicence(detector.licence())
                .setIndicative(detector.indicative())
                .build();
    }
}
