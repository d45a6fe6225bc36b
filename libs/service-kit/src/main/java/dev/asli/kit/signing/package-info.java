/** Ed25519 keys that sign notices, checkpoints and tokens. */
@NullMarked
package dev.asli.kit.signing;

import org.jspecify.annotations.NullMarked;
