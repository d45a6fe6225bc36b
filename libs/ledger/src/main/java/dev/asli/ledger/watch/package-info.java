/** What a log shows to whoever watches it from outside. */
@NullMarked
package dev.asli.ledger.watch;

import org.jspecify.annotations.NullMarked;
