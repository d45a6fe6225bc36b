/** Observations in PostgreSQL, appended only. */
@NullMarked
package dev.asli.compliance.observation.store;

import org.jspecify.annotations.NullMarked;
