/** Files on their way through the gateway: never on its disk, never more of them in memory than the way inside holds. */
@NullMarked
package dev.asli.gateway.upload;

import org.jspecify.annotations.NullMarked;
