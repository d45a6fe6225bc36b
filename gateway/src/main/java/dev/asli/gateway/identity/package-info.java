/** Who calls, and the short-lived token that says so to the inner services. */
@NullMarked
package dev.asli.gateway.identity;

import org.jspecify.annotations.NullMarked;
