/** Words every refusal as application/problem+json (RFC 9457). */
@NullMarked
package dev.asli.gateway.problem.rest;

import org.jspecify.annotations.NullMarked;
