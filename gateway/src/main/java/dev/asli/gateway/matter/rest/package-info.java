/** One intermediary's share of a complaint, as JSON. */
@NullMarked
package dev.asli.gateway.matter.rest;

import org.jspecify.annotations.NullMarked;
