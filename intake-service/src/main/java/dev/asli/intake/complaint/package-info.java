/** A complaint: what was said, where it stands, who may see it. */
@NullMarked
package dev.asli.intake.complaint;

import org.jspecify.annotations.NullMarked;
