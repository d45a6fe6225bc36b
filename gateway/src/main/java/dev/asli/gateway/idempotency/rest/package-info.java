/** The Idempotency-Key header. */
@NullMarked
package dev.asli.gateway.idempotency.rest;

import org.jspecify.annotations.NullMarked;
