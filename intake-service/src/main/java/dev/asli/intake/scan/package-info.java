/** Looks for malware in what came, before anybody can see it; says so when nobody looked. */
@NullMarked
package dev.asli.intake.scan;

import org.jspecify.annotations.NullMarked;
