/** Digests and perceptual hashes of files. */
@NullMarked
package dev.asli.cli.hash;

import org.jspecify.annotations.NullMarked;
