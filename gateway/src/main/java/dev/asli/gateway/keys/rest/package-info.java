/** The key document at its well-known address. */
@NullMarked
package dev.asli.gateway.keys.rest;

import org.jspecify.annotations.NullMarked;
