/** The operator's API of failed examinations. */
@NullMarked
package dev.asli.gateway.examination.rest;

import org.jspecify.annotations.NullMarked;
