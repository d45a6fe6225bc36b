/** Scorecards with their doubt. */
@NullMarked
package dev.asli.gateway.scorecard.rest;

import org.jspecify.annotations.NullMarked;
