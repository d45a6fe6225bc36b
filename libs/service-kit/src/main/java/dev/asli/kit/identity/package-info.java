/** Who calls, as every service verifies it for itself. */
@NullMarked
package dev.asli.kit.identity;

import org.jspecify.annotations.NullMarked;
