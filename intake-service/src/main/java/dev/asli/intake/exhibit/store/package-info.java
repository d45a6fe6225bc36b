/** Exhibits in PostgreSQL. */
@NullMarked
package dev.asli.intake.exhibit.store;

import org.jspecify.annotations.NullMarked;
