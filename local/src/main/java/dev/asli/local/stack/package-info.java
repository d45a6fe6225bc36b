/** The real parts and the four services: what each needs, where it listens, when it is ready. */
@NullMarked
package dev.asli.local.stack;

import org.jspecify.annotations.NullMarked;
