/** Securing exhibits: digests at the first byte, durable before they are answered. */
@NullMarked
package dev.asli.intake.exhibit;

import org.jspecify.annotations.NullMarked;
