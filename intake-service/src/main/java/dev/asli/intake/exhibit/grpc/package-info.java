/** Files as they arrive over gRPC. */
@NullMarked
package dev.asli.intake.exhibit.grpc;

import org.jspecify.annotations.NullMarked;
