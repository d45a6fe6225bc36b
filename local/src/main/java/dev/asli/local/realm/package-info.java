/** The realm Keycloak imports on its first start. */
@NullMarked
package dev.asli.local.realm;

import org.jspecify.annotations.NullMarked;
