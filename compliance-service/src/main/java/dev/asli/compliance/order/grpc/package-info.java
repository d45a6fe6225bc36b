/** Orders as gRPC. */
@NullMarked
package dev.asli.compliance.order.grpc;

import org.jspecify.annotations.NullMarked;
