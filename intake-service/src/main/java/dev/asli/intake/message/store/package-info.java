/** Messages in PostgreSQL. */
@NullMarked
package dev.asli.intake.message.store;

import org.jspecify.annotations.NullMarked;
