/** The append-only log of what happened, its proofs, and its export. */
@NullMarked
package dev.asli.ledger;

import org.jspecify.annotations.NullMarked;
