/** Files of complaints, for people at a browser. */
@NullMarked
package dev.asli.gateway.bulk.page;

import org.jspecify.annotations.NullMarked;
