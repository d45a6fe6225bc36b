package dev.asli.gateway.identity;

import java.util.Optional;
import java.util.Set;

/** Who stands at the door, by the way they proved it. */
public sealed interface Caller {

    /** A pseudonym that stays the same for the same caller; never a name or an address. */
    String subject();

    /** The intermediary the caller acts for, where it acts for one. */
    Optional<String> intermediary();

    /**
     * A person with an account of the realm.
     *
     * @param token the realm's access token, passed on as it is
     */
    record Member(String subject, Set<String> roles, Optional<String> intermediary, String token) implements Caller {

        public Member {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Member[" + subject + "]";
        }
    }

    /** A machine of an intermediary, by its API key. */
    record KeyHolder(String keyId, String organisation, Set<Scope> scopes) implements Caller {

        public KeyHolder {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String subject() {
            return "key-" + keyId;
        }

        @Override
        public Optional<String> intermediary() {
            return Optional.of(organisation);
        }
    }

    /** Nobody in particular. */
    record Visitor() implements Caller {

        @Override
        public String subject() {
            return "visitor";
        }

        @Override
        public Optional<String> intermediary() {
            return Optional.empty();
        }
    }
}
