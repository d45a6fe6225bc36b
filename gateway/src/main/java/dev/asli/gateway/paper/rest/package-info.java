/** Papers to print, over the API. */
@NullMarked
package dev.asli.gateway.paper.rest;

import org.jspecify.annotations.NullMarked;
