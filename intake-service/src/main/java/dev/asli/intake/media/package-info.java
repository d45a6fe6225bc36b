/** The bytes of exhibits, kept in an object store. */
@NullMarked
package dev.asli.intake.media;

import org.jspecify.annotations.NullMarked;
