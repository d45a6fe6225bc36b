/** Looking for ourselves whether content is still there. */
@NullMarked
package dev.asli.compliance.observation;

import org.jspecify.annotations.NullMarked;
