/** The officers' desk: queue and case. */
@NullMarked
package dev.asli.gateway.officer.page;

import org.jspecify.annotations.NullMarked;
