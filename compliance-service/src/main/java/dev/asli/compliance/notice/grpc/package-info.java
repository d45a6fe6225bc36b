/** An intermediary's daily work, and the keys that verify notices, over gRPC. */
@NullMarked
package dev.asli.compliance.notice.grpc;

import org.jspecify.annotations.NullMarked;
