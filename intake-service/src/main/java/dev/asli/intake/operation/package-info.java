/** What operators see and what forbids a start. */
@NullMarked
package dev.asli.intake.operation;

import org.jspecify.annotations.NullMarked;
