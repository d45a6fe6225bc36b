/** What Asli does end to end, seen from outside: packaged services, real parts, the public API and the portal only. */
@NullMarked
package dev.asli.e2e;

import org.jspecify.annotations.NullMarked;
