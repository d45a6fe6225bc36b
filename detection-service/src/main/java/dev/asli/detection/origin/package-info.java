/** What a file says about its own origin. */
@NullMarked
package dev.asli.detection.origin;

import org.jspecify.annotations.NullMarked;
