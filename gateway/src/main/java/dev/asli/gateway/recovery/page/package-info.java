/** Ways back into a case, as pages that work without script. */
@NullMarked
package dev.asli.gateway.recovery.page;

import org.jspecify.annotations.NullMarked;
