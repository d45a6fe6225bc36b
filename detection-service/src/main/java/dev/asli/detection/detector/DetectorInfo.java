package dev.asli.detection.detector;

/**
 * Who reports.
 *
 * @param id stable: {@code face-detection}, {@code generated-image}, {@code declared-origin}
 * @param modelSha256 lower-case hex; empty for detectors without a model
 * @param licence SPDX expression
 * @param indicative true while its model card does not meet the bar for more than a hint
 */
public record DetectorInfo(
        String id, String version, String title, String modelSha256, String licence, boolean indicative) {}
