/** Merkle trees and their proofs, as in RFC 6962 and RFC 9162; pure arithmetic, no storage. */
@NullMarked
package dev.asli.ledger.tree;

import org.jspecify.annotations.NullMarked;
