/** The register of online services under duty. */
@NullMarked
package dev.asli.compliance.intermediary;

import org.jspecify.annotations.NullMarked;
