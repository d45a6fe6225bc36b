/** Matters in PostgreSQL. */
@NullMarked
package dev.asli.compliance.matter.store;

import org.jspecify.annotations.NullMarked;
