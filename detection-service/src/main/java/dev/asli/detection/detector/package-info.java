/** What every detector is given and what it may report. */
@NullMarked
package dev.asli.detection.detector;

import org.jspecify.annotations.NullMarked;
