/** Keeps API keys in PostgreSQL. */
@NullMarked
package dev.asli.gateway.apikey.store;

import org.jspecify.annotations.NullMarked;
