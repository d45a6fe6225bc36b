/** Whether an installation's parts can be reached and agree on the time. */
@NullMarked
package dev.asli.cli.doctor;

import org.jspecify.annotations.NullMarked;
