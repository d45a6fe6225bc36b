/** Fingerprints by which the same picture is found again. */
@NullMarked
package dev.asli.detection.hash;

import org.jspecify.annotations.NullMarked;
