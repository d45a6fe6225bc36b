/** The law as data: rule packs are read, checked and asked here; no Java of ours holds a number of the law. */
@NullMarked
package dev.asli.compliance.rulepack;

import org.jspecify.annotations.NullMarked;
