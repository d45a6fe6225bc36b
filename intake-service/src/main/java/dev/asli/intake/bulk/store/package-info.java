/** Imports in PostgreSQL. */
@NullMarked
package dev.asli.intake.bulk.store;

import org.jspecify.annotations.NullMarked;
