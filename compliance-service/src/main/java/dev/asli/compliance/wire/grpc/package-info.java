/** The few wordings that every gRPC service here shares. */
@NullMarked
package dev.asli.compliance.wire.grpc;

import org.jspecify.annotations.NullMarked;
