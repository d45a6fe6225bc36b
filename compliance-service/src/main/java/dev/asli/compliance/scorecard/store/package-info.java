/** From stored deadlines to a scorecard's contributions. */
@NullMarked
package dev.asli.compliance.scorecard.store;

import org.jspecify.annotations.NullMarked;
