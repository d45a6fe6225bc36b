/** What the gateway itself refuses, before anything reaches a service. */
@NullMarked
package dev.asli.gateway.problem;

import org.jspecify.annotations.NullMarked;
