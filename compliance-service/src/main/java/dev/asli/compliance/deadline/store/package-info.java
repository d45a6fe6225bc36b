/** Deadlines and their appended events in PostgreSQL. */
@NullMarked
package dev.asli.compliance.deadline.store;

import org.jspecify.annotations.NullMarked;
