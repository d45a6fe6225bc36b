/** Signed checkpoints in the signed-note form of C2SP (c2sp.org/signed-note, c2sp.org/tlog-checkpoint). */
@NullMarked
package dev.asli.ledger.note;

import org.jspecify.annotations.NullMarked;
