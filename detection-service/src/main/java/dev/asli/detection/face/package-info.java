/** Where faces are. */
@NullMarked
package dev.asli.detection.face;

import org.jspecify.annotations.NullMarked;
