/** Messages as the contract words them. */
@NullMarked
package dev.asli.intake.message.grpc;

import org.jspecify.annotations.NullMarked;
