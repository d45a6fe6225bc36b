/** What a caller may be told went wrong: one vocabulary, worded for gRPC here and for HTTP in the gateway. */
@NullMarked
package dev.asli.kit.problem;

import org.jspecify.annotations.NullMarked;
