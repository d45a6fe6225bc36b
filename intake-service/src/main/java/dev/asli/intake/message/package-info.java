/** What complainant and officers write to each other: sealed, and entered in the ledger by a commitment only. */
@NullMarked
package dev.asli.intake.message;

import org.jspecify.annotations.NullMarked;
