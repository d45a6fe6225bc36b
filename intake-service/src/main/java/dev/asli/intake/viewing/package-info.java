/** Lets officers look at exhibits: only what this service encoded itself, and never without a purpose on record. */
@NullMarked
package dev.asli.intake.viewing;

import org.jspecify.annotations.NullMarked;
