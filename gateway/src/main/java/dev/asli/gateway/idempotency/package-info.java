/** Makes sending a write again safe: one key, one effect, one answer. */
@NullMarked
package dev.asli.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
