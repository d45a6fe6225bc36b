/** The inner services' logs, for whoever watches that they only grow. */
@NullMarked
package dev.asli.gateway.ledger;

import org.jspecify.annotations.NullMarked;
