/** The demonstration: one complaint on its whole road, over the public API only. */
@NullMarked
package dev.asli.local.story;

import org.jspecify.annotations.NullMarked;
