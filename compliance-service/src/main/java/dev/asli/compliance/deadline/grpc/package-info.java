/** The law as a calculator, over gRPC. */
@NullMarked
package dev.asli.compliance.deadline.grpc;

import org.jspecify.annotations.NullMarked;
