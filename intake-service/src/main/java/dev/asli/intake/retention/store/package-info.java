/** Holds, disposals and what is due, in PostgreSQL. */
@NullMarked
package dev.asli.intake.retention.store;

import org.jspecify.annotations.NullMarked;
