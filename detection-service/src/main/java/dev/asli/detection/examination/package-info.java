/** One exhibit's way through reception, lane, detectors and assessment. */
@NullMarked
package dev.asli.detection.examination;

import org.jspecify.annotations.NullMarked;
