/** How an intermediary's observed conduct is summed up, with the doubt shown: pure arithmetic on matured deadlines. */
@NullMarked
package dev.asli.compliance.scorecard;

import org.jspecify.annotations.NullMarked;
