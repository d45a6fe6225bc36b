/** What must be right before a production start. */
@NullMarked
package dev.asli.kit.startup;

import org.jspecify.annotations.NullMarked;
