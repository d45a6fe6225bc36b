/** What every page shares: languages, words, frame, and moments as people read them. */
@NullMarked
package dev.asli.gateway.portal;

import org.jspecify.annotations.NullMarked;
