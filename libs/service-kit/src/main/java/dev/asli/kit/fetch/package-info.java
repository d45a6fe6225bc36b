/** Asking a stranger's web server for a page without letting the question be turned against us. */
@NullMarked
package dev.asli.kit.fetch;

import org.jspecify.annotations.NullMarked;
