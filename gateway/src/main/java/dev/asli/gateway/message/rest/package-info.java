/** Messages between complainant and office, as JSON. */
@NullMarked
package dev.asli.gateway.message.rest;

import org.jspecify.annotations.NullMarked;
