/** PDQ, the perceptual image hash that platforms exchange to recognise known pictures. */
@NullMarked
package dev.asli.pdq;

import org.jspecify.annotations.NullMarked;
