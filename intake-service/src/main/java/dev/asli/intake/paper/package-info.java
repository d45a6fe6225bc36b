/** Papers for people who sign or stamp: certificate and sheet, as PDF in English and Hindi. */
@NullMarked
package dev.asli.intake.paper;

import org.jspecify.annotations.NullMarked;
