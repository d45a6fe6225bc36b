/** Retention over gRPC. */
@NullMarked
package dev.asli.intake.retention.grpc;

import org.jspecify.annotations.NullMarked;
