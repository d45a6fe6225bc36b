/** Two invented intermediaries' web pages, for the demonstration to complain about. */
@NullMarked
package dev.asli.local.content;

import org.jspecify.annotations.NullMarked;
