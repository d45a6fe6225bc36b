package dev.asli.kit.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls.
 *
 * @param subject the token's {@code sub}: a pseudonym, never a name or an address
 * @param roles names of {@link Roles}; an identity provider's own, such as Keycloak's default roles, are left out
 * @param intermediary the intermediary the caller acts for, where it acts for one
 */
public record Actor(String subject, Set<String> roles, Optional<String> intermediary) {

    public Actor {
        roles = roles.stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... candidates) {
        return Set.of(candidates).stream().anyMatch(roles::contains);
    }

    /** For custody entries and decisions. Example: {@code officer:5f1c…}. */
    public String pseudonym() {
        return roles.stream().sorted().findFirst().orElse("nobody") + ":" + subject;
    }
}
