/** Notices and responses in PostgreSQL. */
@NullMarked
package dev.asli.compliance.notice.store;

import org.jspecify.annotations.NullMarked;
