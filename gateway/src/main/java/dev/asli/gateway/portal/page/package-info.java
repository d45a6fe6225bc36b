/** Pages about nothing but the portal itself, and how pages are answered. */
@NullMarked
package dev.asli.gateway.portal.page;

import org.jspecify.annotations.NullMarked;
