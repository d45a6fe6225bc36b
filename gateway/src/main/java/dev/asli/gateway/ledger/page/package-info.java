/** What the logs are and how to watch them, as a page. */
@NullMarked
package dev.asli.gateway.ledger.page;

import org.jspecify.annotations.NullMarked;
