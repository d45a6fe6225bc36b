/** Captures in PostgreSQL. */
@NullMarked
package dev.asli.intake.capture.store;

import org.jspecify.annotations.NullMarked;
