/** Our own token on every call we make. */
@NullMarked
package dev.asli.intake.outbound.grpc;

import org.jspecify.annotations.NullMarked;
