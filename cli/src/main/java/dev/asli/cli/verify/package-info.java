/** Whether a case file or a notice is genuine and whole. */
@NullMarked
package dev.asli.cli.verify;

import org.jspecify.annotations.NullMarked;
