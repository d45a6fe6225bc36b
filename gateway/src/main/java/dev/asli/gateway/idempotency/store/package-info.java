/** Keeps sealed answers in PostgreSQL. */
@NullMarked
package dev.asli.gateway.idempotency.store;

import org.jspecify.annotations.NullMarked;
