/** How who lost the secret of a case comes back to it. */
@NullMarked
package dev.asli.intake.recovery;

import org.jspecify.annotations.NullMarked;
