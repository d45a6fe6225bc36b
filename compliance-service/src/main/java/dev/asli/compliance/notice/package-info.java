/** Grievances and orders as served on an intermediary, and what it answers. */
@NullMarked
package dev.asli.compliance.notice;

import org.jspecify.annotations.NullMarked;
