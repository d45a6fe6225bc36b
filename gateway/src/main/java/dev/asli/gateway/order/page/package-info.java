/** Drafting and approving orders, as pages. */
@NullMarked
package dev.asli.gateway.order.page;

import org.jspecify.annotations.NullMarked;
