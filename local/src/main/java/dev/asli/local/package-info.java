/** One machine, real parts: the commands behind {@code make demo}, {@code make down} and {@code make status}. */
@NullMarked
package dev.asli.local;

import org.jspecify.annotations.NullMarked;
