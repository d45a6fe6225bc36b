/** What the findings come to, together. */
@NullMarked
package dev.asli.detection.assessment;

import org.jspecify.annotations.NullMarked;
