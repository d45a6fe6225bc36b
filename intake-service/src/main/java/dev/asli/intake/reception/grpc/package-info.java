/** The Intake service of the contract. */
@NullMarked
package dev.asli.intake.reception.grpc;

import org.jspecify.annotations.NullMarked;
