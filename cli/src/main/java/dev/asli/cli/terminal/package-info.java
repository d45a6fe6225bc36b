/** How results are worded for a terminal. */
@NullMarked
package dev.asli.cli.terminal;

import org.jspecify.annotations.NullMarked;
