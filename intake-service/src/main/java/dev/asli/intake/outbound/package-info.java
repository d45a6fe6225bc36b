/** Calls to the other services of ours. */
@NullMarked
package dev.asli.intake.outbound;

import org.jspecify.annotations.NullMarked;
