/** Holds, what is kept until when, erasure, disposal. */
@NullMarked
package dev.asli.gateway.retention.rest;

import org.jspecify.annotations.NullMarked;
