/** Papers to print, from the pages. */
@NullMarked
package dev.asli.gateway.paper.page;

import org.jspecify.annotations.NullMarked;
