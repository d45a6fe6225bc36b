/** Puts the caller's token and a time limit on every call to an inner service. */
@NullMarked
package dev.asli.gateway.identity.grpc;

import org.jspecify.annotations.NullMarked;
