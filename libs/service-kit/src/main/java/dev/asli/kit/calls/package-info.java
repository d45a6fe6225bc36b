/** One log line for each call that a service answered. */
@NullMarked
package dev.asli.kit.calls;

import org.jspecify.annotations.NullMarked;
