/** Consents in PostgreSQL. */
@NullMarked
package dev.asli.intake.consent.store;

import org.jspecify.annotations.NullMarked;
