/** The register as gRPC. */
@NullMarked
package dev.asli.compliance.intermediary.grpc;

import org.jspecify.annotations.NullMarked;
