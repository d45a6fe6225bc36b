package dev.asli.gateway.portal.page;

import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Forms are sent from our own pages only. The session cookie already stays behind on cross-site posts (SameSite=Lax);
 * this says the same by what the browser tells of the request's origin (Fetch Metadata, W3C).
 */
class SameOrigin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
        boolean form = request.getMethod().equals("POST")
                && !request.getUriInfo().getPath().startsWith("/api/");
        if (form && site != null && !OURS.contains(site)) {
            throw new ProblemException(
                    CommonProblem.NOT_ALLOWED,
                    "This form was sent from another site. Open the page here and send it again.");
        }
    }
}
