/** Filing and following a complaint, as pages for the person. */
@NullMarked
package dev.asli.gateway.complaint.page;

import org.jspecify.annotations.NullMarked;
