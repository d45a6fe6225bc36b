/** The operator's page of failed examinations. */
@NullMarked
package dev.asli.gateway.examination.page;

import org.jspecify.annotations.NullMarked;
