/** Pages as they were found: said by the person's own device, or visited by this service for an officer. */
@NullMarked
package dev.asli.intake.capture;

import org.jspecify.annotations.NullMarked;
