/** Counts from PostgreSQL. */
@NullMarked
package dev.asli.intake.operation.store;

import org.jspecify.annotations.NullMarked;
