/** What is kept of a case, until when, and what is refused about it. */
@NullMarked
package dev.asli.gateway.retention;

import org.jspecify.annotations.NullMarked;
