/** Deadlines with their clause and why, and the public calculator. */
@NullMarked
package dev.asli.gateway.deadline.rest;

import org.jspecify.annotations.NullMarked;
