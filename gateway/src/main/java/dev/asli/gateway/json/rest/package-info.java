/** How the public API spells times and words in JSON. */
@NullMarked
package dev.asli.gateway.json.rest;

import org.jspecify.annotations.NullMarked;
