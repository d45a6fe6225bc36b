/** The vault over gRPC. */
@NullMarked
package dev.asli.intake.vault.grpc;

import org.jspecify.annotations.NullMarked;
