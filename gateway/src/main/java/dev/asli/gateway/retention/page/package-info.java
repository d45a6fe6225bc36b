/** Pages of what is kept: the person's, and the officers' for holds and disposals. */
@NullMarked
package dev.asli.gateway.retention.page;

import org.jspecify.annotations.NullMarked;
