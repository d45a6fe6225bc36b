/** Many complaints of one filer: in a call, or in a file that is filed row by row and survives every crash. */
@NullMarked
package dev.asli.intake.bulk;

import org.jspecify.annotations.NullMarked;
