/** The portal's pages in a browser. */
@NullMarked
package dev.asli.e2e.portal;

import org.jspecify.annotations.NullMarked;
