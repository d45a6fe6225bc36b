/** One log line for each request that was answered. */
@NullMarked
package dev.asli.gateway.requestlog.rest;

import org.jspecify.annotations.NullMarked;
