/** Observations as gRPC. */
@NullMarked
package dev.asli.compliance.observation.grpc;

import org.jspecify.annotations.NullMarked;
