/** Asks the inner services for their public keys. */
@NullMarked
package dev.asli.gateway.keys.grpc;

import org.jspecify.annotations.NullMarked;
