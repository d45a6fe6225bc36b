/** Matters as gRPC, for intake-service. */
@NullMarked
package dev.asli.compliance.matter.grpc;

import org.jspecify.annotations.NullMarked;
