/** Real parts for tests, and the house's rules as tests. */
@NullMarked
package dev.asli.testkit;

import org.jspecify.annotations.NullMarked;
