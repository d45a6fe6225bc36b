/** Recovery as the contract words it. */
@NullMarked
package dev.asli.intake.recovery.grpc;

import org.jspecify.annotations.NullMarked;
