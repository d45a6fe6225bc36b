/** The one stack of a run of this module, and a heavy hand on its parts. */
@NullMarked
package dev.asli.e2e.stack;

import org.jspecify.annotations.NullMarked;
