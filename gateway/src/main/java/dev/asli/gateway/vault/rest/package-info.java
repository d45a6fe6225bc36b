/** Opening a sealed contact, and the keys it is sealed under. */
@NullMarked
package dev.asli.gateway.vault.rest;

import org.jspecify.annotations.NullMarked;
