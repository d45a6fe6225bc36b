/** Looks at exhibits on an officer's desk. */
@NullMarked
package dev.asli.gateway.viewing.page;

import org.jspecify.annotations.NullMarked;
