/** Notices as intermediaries receive and keep them: signed, and checked without asking anybody. */
@NullMarked
package dev.asli.ledger.notice;

import org.jspecify.annotations.NullMarked;
