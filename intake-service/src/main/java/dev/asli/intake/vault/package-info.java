/** Who the complainant is: sealed, and opened only for a purpose that is entered in the ledger. */
@NullMarked
package dev.asli.intake.vault;

import org.jspecify.annotations.NullMarked;
