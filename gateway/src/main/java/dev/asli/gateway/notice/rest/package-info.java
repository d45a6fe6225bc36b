/** An intermediary's daily work: its notices and its answers. */
@NullMarked
package dev.asli.gateway.notice.rest;

import org.jspecify.annotations.NullMarked;
