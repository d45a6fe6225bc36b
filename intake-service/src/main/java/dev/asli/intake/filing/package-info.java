/** Taking a complaint: minors first, then what is missing, then everything in one transaction. */
@NullMarked
package dev.asli.intake.filing;

import org.jspecify.annotations.NullMarked;
