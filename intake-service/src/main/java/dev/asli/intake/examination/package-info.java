/** The queue of examinations: earliest due first, safe against the death of any worker. */
@NullMarked
package dev.asli.intake.examination;

import org.jspecify.annotations.NullMarked;
