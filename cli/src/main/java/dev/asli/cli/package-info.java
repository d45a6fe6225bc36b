/** The command {@code asli}: what can be done with files and a running installation, without an account. */
@NullMarked
package dev.asli.cli;

import org.jspecify.annotations.NullMarked;
