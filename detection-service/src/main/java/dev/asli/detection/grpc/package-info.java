/** The detection service on the wire. */
@NullMarked
package dev.asli.detection.grpc;

import org.jspecify.annotations.NullMarked;
