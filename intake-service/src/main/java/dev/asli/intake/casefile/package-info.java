/** All that is held of one complaint, as a file that verifies offline. */
@NullMarked
package dev.asli.intake.casefile;

import org.jspecify.annotations.NullMarked;
