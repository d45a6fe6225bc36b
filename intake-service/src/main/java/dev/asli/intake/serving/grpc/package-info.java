/** compliance-service over gRPC. */
@NullMarked
package dev.asli.intake.serving.grpc;

import org.jspecify.annotations.NullMarked;
