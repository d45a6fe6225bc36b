/** Objects over the S3 API. */
@NullMarked
package dev.asli.intake.media.store;

import org.jspecify.annotations.NullMarked;
