/** Many complaints at once: in a call, or in a file. */
@NullMarked
package dev.asli.gateway.bulk.rest;

import org.jspecify.annotations.NullMarked;
