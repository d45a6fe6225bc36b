/** The officers' pages for a sealed contact. */
@NullMarked
package dev.asli.gateway.vault.page;

import org.jspecify.annotations.NullMarked;
