/** How long what is kept is kept: classes and times as data, legal holds, erasure, and disposal by two persons. */
@NullMarked
package dev.asli.intake.retention;

import org.jspecify.annotations.NullMarked;
