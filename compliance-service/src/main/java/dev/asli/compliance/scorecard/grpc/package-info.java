/** Scorecards as gRPC. */
@NullMarked
package dev.asli.compliance.scorecard.grpc;

import org.jspecify.annotations.NullMarked;
