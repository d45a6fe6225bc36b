/** Scorecards, as pages. */
@NullMarked
package dev.asli.gateway.scorecard.page;

import org.jspecify.annotations.NullMarked;
