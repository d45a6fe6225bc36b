package dev.asli.detection.detector;

import dev.asli.detection.media.Media;

/** Looks at one aspect of an exhibit. Implementations are CDI beans, are called on a lane's thread and keep nothing. */
public interface Detector {

    DetectorInfo info();

    Finding examine(Media media);
}
