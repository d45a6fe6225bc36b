package dev.asli.gateway.identity;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.CurrentActor;
import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the current request. */
@ApplicationScoped
public class Callers {

    /** Where the API-key mechanism leaves its {@link Caller.KeyHolder}. */
    public static final String KEY_HOLDER = "asli.key-holder";

    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final CurrentVertxRequest request;

    Callers(SecurityIdentity identity, CurrentActor actor, CurrentVertxRequest request) {
        this.identity = identity;
        this.actor = actor;
        this.request = request;
    }

    /** A visitor where no request is under way, as in scheduled work. */
    public Caller current() {
        if (!underRequest() || identity.isAnonymous()) {
            return new Caller.Visitor();
        }
        Caller.KeyHolder holder = identity.getAttribute(KEY_HOLDER);
        if (holder != null) {
            return holder;
        }
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            return new Caller.Visitor();
        }
        Actor who = actor.get();
        return new Caller.Member(who.subject(), who.roles(), who.intermediary(), credential.getToken());
    }

    /** Scheduled work has a request context too, with nobody in it. */
    private boolean underRequest() {
        return Arc.requireContainer().requestContext().isActive() && request.getCurrent() != null;
    }
}
