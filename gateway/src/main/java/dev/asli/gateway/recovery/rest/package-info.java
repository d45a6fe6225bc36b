/** Ways back into a case, as JSON. */
@NullMarked
package dev.asli.gateway.recovery.rest;

import org.jspecify.annotations.NullMarked;
