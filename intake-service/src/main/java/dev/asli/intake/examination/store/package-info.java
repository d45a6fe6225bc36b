/** Examinations in PostgreSQL. */
@NullMarked
package dev.asli.intake.examination.store;

import org.jspecify.annotations.NullMarked;
