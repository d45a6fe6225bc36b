/** The register of intermediaries. */
@NullMarked
package dev.asli.gateway.intermediary.rest;

import org.jspecify.annotations.NullMarked;
