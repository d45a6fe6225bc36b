/** Looks at exhibits over HTTP. */
@NullMarked
package dev.asli.gateway.viewing.rest;

import org.jspecify.annotations.NullMarked;
