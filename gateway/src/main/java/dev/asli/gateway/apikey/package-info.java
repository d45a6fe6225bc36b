/** Keys of intermediaries: issued once, hashed at rest, scoped, expiring, rotating. */
@NullMarked
package dev.asli.gateway.apikey;

import org.jspecify.annotations.NullMarked;
