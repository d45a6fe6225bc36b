/** The case file: a ZIP that proves itself offline (docs/case-file.md). Written by intake, checked by anybody. */
@NullMarked
package dev.asli.ledger.casefile;

import org.jspecify.annotations.NullMarked;
