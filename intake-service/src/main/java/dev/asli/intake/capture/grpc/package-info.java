/** The Captures service of the contract. */
@NullMarked
package dev.asli.intake.capture.grpc;

import org.jspecify.annotations.NullMarked;
