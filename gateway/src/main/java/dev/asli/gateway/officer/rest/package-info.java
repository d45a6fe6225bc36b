/** The officers' desk: queue, decision, looking now. */
@NullMarked
package dev.asli.gateway.officer.rest;

import org.jspecify.annotations.NullMarked;
