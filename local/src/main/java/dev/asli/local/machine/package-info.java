/** Processes, ports and memory of this machine, without a word of what runs in them. */
@NullMarked
package dev.asli.local.machine;

import org.jspecify.annotations.NullMarked;
