package dev.asli.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void isNamedByARoleOfOursWhateverTheIdentityProviderAdds() {
        Actor actor = new Actor("5f1c", Set.of("default-roles-asli", Roles.OFFICER), Optional.empty());

        assertThat(actor.pseudonym()).isEqualTo("officer:5f1c");
        assertThat(actor.roles()).containsExactly(Roles.OFFICER);
    }

    @Test
    void withoutARoleIsNobody() {
        assertThat(new Actor("5f1c", Set.of("offline_access"), Optional.empty()).pseudonym())
                .isEqualTo("nobody:5f1c");
    }
}
