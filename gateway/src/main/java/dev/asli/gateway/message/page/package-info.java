/** Messages between complainant and office, as pages that work without script. */
@NullMarked
package dev.asli.gateway.message.page;

import org.jspecify.annotations.NullMarked;
