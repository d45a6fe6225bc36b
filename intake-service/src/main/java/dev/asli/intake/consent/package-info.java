/** What the complainant agreed to: each purpose by itself, with a receipt, withdrawable at any time. */
@NullMarked
package dev.asli.intake.consent;

import org.jspecify.annotations.NullMarked;
