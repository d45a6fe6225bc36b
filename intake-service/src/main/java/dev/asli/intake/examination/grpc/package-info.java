/** detection-service over gRPC. */
@NullMarked
package dev.asli.intake.examination.grpc;

import org.jspecify.annotations.NullMarked;
