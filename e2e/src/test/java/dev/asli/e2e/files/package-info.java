/** Exhibits, good and bad, made here. */
@NullMarked
package dev.asli.e2e.files;

import org.jspecify.annotations.NullMarked;
