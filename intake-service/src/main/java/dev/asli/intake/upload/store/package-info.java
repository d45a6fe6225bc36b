/** Uploads in PostgreSQL. */
@NullMarked
package dev.asli.intake.upload.store;

import org.jspecify.annotations.NullMarked;
