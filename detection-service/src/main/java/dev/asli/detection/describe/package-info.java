/** Which detectors this replica runs, and on what. */
@NullMarked
package dev.asli.detection.describe;

import org.jspecify.annotations.NullMarked;
