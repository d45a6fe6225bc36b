/** What an exhibit is, by its content: its type, its limits, its pixels. */
@NullMarked
package dev.asli.detection.media;

import org.jspecify.annotations.NullMarked;
