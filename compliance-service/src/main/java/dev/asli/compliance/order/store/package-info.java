/** Orders in PostgreSQL. */
@NullMarked
package dev.asli.compliance.order.store;

import org.jspecify.annotations.NullMarked;
