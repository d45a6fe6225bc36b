/** A clock that can be moved forward. On the class path of demonstration builds and tests only. */
@NullMarked
package dev.asli.movableclock;

import org.jspecify.annotations.NullMarked;
