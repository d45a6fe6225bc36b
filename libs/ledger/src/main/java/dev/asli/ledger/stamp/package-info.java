/** Checkpoints stamped by authorities that have nothing to do with the operator (RFC 3161); optional. */
@NullMarked
package dev.asli.ledger.stamp;

import org.jspecify.annotations.NullMarked;
