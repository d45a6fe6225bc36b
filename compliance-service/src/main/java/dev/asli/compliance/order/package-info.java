/** Reasoned intimations under four eyes. */
@NullMarked
package dev.asli.compliance.order;

import org.jspecify.annotations.NullMarked;
