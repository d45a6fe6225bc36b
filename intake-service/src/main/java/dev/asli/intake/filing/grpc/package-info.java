/** Filing as gRPC words it. */
@NullMarked
package dev.asli.intake.filing.grpc;

import org.jspecify.annotations.NullMarked;
