/** The deadline calculator, as a page. */
@NullMarked
package dev.asli.gateway.deadline.page;

import org.jspecify.annotations.NullMarked;
