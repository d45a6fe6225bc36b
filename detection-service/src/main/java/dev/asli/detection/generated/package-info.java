/** Whether pixels carry the trace of a picture generator. */
@NullMarked
package dev.asli.detection.generated;

import org.jspecify.annotations.NullMarked;
