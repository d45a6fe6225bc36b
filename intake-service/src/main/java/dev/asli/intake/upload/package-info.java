/** Files as they arrive: announced, brought in pieces, resumable, digested from the first byte, entered once. */
@NullMarked
package dev.asli.intake.upload;

import org.jspecify.annotations.NullMarked;
