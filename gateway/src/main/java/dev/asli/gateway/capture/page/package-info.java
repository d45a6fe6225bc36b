/** Captures of pages as pages: the bookmarklet, the share page, and the officers' record. */
@NullMarked
package dev.asli.gateway.capture.page;

import org.jspecify.annotations.NullMarked;
