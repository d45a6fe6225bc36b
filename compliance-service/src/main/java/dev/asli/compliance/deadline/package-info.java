/** When a duty is due, why, and where it stands on the evidence held: pure decisions without clock, store or wire. */
@NullMarked
package dev.asli.compliance.deadline;

import org.jspecify.annotations.NullMarked;
