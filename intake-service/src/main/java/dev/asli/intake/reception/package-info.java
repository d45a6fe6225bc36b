/** What a reader of a complaint is shown, and the one gRPC door to it all. */
@NullMarked
package dev.asli.intake.reception;

import org.jspecify.annotations.NullMarked;
