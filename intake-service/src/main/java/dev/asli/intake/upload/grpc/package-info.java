/** Uploads over gRPC. */
@NullMarked
package dev.asli.intake.upload.grpc;

import org.jspecify.annotations.NullMarked;
