/** Effects on other services, written in the same transaction as their cause and delivered until they are answered. */
@NullMarked
package dev.asli.kit.outbox;

import org.jspecify.annotations.NullMarked;
