/** Sealed contacts in PostgreSQL. */
@NullMarked
package dev.asli.intake.vault.store;

import org.jspecify.annotations.NullMarked;
