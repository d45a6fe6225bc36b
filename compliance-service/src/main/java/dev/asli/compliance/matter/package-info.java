/** One intermediary's share of one complaint: what was asked of it, and what became of it. */
@NullMarked
package dev.asli.compliance.matter;

import org.jspecify.annotations.NullMarked;
