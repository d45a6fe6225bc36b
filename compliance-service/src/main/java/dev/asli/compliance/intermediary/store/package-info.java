/** The register in PostgreSQL. */
@NullMarked
package dev.asli.compliance.intermediary.store;

import org.jspecify.annotations.NullMarked;
