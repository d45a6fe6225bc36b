/** Which elements of four laws' notices a complaint has (law.md c.2), from one table. */
@NullMarked
package dev.asli.intake.element;

import org.jspecify.annotations.NullMarked;
