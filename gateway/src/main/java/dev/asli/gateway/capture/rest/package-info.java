/** Captures of pages as REST. */
@NullMarked
package dev.asli.gateway.capture.rest;

import org.jspecify.annotations.NullMarked;
