/** Having the grievance served by compliance-service, and knowing what became of it. */
@NullMarked
package dev.asli.intake.serving;

import org.jspecify.annotations.NullMarked;
