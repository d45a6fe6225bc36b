/** What opens one complaint to its complainant. */
@NullMarked
package dev.asli.gateway.secret.rest;

import org.jspecify.annotations.NullMarked;
