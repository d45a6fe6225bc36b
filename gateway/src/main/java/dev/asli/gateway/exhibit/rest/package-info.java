/** Handing in exhibits, and what examining them found. */
@NullMarked
package dev.asli.gateway.exhibit.rest;

import org.jspecify.annotations.NullMarked;
