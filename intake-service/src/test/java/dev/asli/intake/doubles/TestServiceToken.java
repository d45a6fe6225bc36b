package dev.asli.intake.doubles;

import dev.asli.intake.outbound.ServiceToken;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** As the realm would give to this service's own client. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestServiceToken implements ServiceToken {

    @Override
    public Uni<String> bearer() {
        return Uni.createFrom().item(() -> TestTokens.withRoles("intake-service", Roles.SERVICE));
    }
}
