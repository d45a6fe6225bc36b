/** Where time comes from. */
@NullMarked
package dev.asli.kit.time;

import org.jspecify.annotations.NullMarked;
