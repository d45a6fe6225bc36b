/** Complaints in PostgreSQL. */
@NullMarked
package dev.asli.intake.complaint.store;

import org.jspecify.annotations.NullMarked;
