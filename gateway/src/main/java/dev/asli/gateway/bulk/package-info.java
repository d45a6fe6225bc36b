/** Tables as spreadsheets open them, without harm. */
@NullMarked
package dev.asli.gateway.bulk;

import org.jspecify.annotations.NullMarked;
