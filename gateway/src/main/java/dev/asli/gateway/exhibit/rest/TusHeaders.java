package dev.asli.gateway.exhibit.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer about uploads carries, and what a client asks before it begins. */
class TusHeaders {

    private static final Pattern UPLOADS = Pattern.compile("/api/v1/complaints/[^/]+/uploads(/.*)?");

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (!UPLOADS.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        response.getHeaders().putSingle(Tus.RESUMABLE, Tus.VERSION);
        if (request.getMethod().equals("OPTIONS") || response.getStatus() == 412) {
            response.getHeaders().putSingle("Tus-Version", Tus.VERSION);
            response.getHeaders().putSingle("Tus-Extension", Tus.EXTENSIONS);
        }
    }
}
