package dev.asli.detection.grpc;

import dev.asli.contracts.detection.v1.Bearing;
import dev.asli.contracts.detection.v1.Finding;
import dev.asli.contracts.detection.v1.Region;

/** A detector's report, in the contract's words. */
final class FindingWording {

    private FindingWording() {}

    static Finding toFinding(dev.asli.detection.detector.Finding finding) {
        Finding.Builder message = Finding.newBuilder()
                .setDetector(finding.detector().id())
                .setDetectorVersion(finding.detector().version())
                .setModelSha256(finding.detector().modelSha256())
                .setBearing(toBearing(finding.bearing()))
                .setIndicative(finding.detector().indicative())
                .addAllReasons(finding.reasons())
                .setWords(finding.words())
                .putAllFacts(finding.facts())
                .addAllRegions(
                        finding.regions().stream().map(FindingWording::toRegion).toList());
        finding.likelihood().ifPresent(message::setLikelihood);
        finding.rawScore().ifPresent(message::setRawScore);
        return message.build();
    }

    private static Bearing toBearing(dev.asli.detection.detector.Bearing bearing) {
        return switch (bearing) {
            case SYNTHETIC -> Bearing.SYNTHETIC;
            case AUTHENTIC -> Bearing.AUTHENTIC;
            case NEUTRAL -> Bearing.NEUTRAL;
            case CANNOT_TELL -> Bearing.CANNOT_TELL;
            case NOT_APPLICABLE -> Bearing.NOT_APPLICABLE;
        };
    }

    private static Region toRegion(dev.asli.detection.detector.Region region) {
        return Region.newBuilder()
                .setLabel(region.label())
                .setX(region.x())
                .setY(region.y())
                .setWidth(region.width())
                .setHeight(region.height())
                .setConfidence(region.confidence())
                .build();
    }
}
