/** Complaints about the same thing stand together: the same bytes, like pictures, the same place. Each keeps its own clocks. */
@NullMarked
package dev.asli.intake.campaign;

import org.jspecify.annotations.NullMarked;
