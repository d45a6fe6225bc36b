/** The public API as its callers see it. */
@NullMarked
package dev.asli.e2e.api;

import org.jspecify.annotations.NullMarked;
