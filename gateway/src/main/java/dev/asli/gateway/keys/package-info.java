/** The public keys that verify what this system signs. */
@NullMarked
package dev.asli.gateway.keys;

import org.jspecify.annotations.NullMarked;
