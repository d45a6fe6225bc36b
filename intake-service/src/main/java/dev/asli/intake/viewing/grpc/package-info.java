/** Looks over gRPC. */
@NullMarked
package dev.asli.intake.viewing.grpc;

import org.jspecify.annotations.NullMarked;
