/** API keys over HTTP: presenting one, and administering them. */
@NullMarked
package dev.asli.gateway.apikey.rest;

import org.jspecify.annotations.NullMarked;
