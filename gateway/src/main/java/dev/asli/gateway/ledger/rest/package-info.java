/** Checkpoints and consistency proofs over HTTP. */
@NullMarked
package dev.asli.gateway.ledger.rest;

import org.jspecify.annotations.NullMarked;
