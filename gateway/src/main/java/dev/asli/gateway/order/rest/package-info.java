/** Orders under four eyes. */
@NullMarked
package dev.asli.gateway.order.rest;

import org.jspecify.annotations.NullMarked;
