/** Exhibits on their way through the gateway. */
@NullMarked
package dev.asli.gateway.exhibit;

import org.jspecify.annotations.NullMarked;
