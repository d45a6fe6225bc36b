/** Recovery codes and handovers in PostgreSQL. */
@NullMarked
package dev.asli.intake.recovery.store;

import org.jspecify.annotations.NullMarked;
