/** Brings files to intake. */
@NullMarked
package dev.asli.gateway.upload.grpc;

import org.jspecify.annotations.NullMarked;
