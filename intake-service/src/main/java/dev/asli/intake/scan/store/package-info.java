/** Scans in PostgreSQL. */
@NullMarked
package dev.asli.intake.scan.store;

import org.jspecify.annotations.NullMarked;
