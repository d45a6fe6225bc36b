/** Filing, tracking and withdrawing a complaint. */
@NullMarked
package dev.asli.gateway.complaint.rest;

import org.jspecify.annotations.NullMarked;
