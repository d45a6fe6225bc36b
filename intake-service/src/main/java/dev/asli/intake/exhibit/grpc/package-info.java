/** Exhibits as gRPC says them. */
@NullMarked
package dev.asli.intake.exhibit.grpc;

import org.jspecify.annotations.NullMarked;
