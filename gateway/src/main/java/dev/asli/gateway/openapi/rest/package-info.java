/** What every operation's description has in common. */
@NullMarked
package dev.asli.gateway.openapi.rest;

import org.jspecify.annotations.NullMarked;
