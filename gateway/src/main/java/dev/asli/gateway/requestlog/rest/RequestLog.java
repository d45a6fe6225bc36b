package dev.asli.gateway.requestlog.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says which operation was answered, and how; never the address, which may name a complaint. The line carries the trace,
 * so that one request can be followed into the inner services.
 */
class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);

    @ServerResponseFilter
    public void answered(ContainerResponseContext answer, @Nullable SimpleResourceInfo operation) {
        LOG.infof("request answered: operation=%s status=%d", name(operation), answer.getStatus());
    }

    /** "none" where the request reached no operation, as with an address that does not exist. */
    private static String name(@Nullable SimpleResourceInfo operation) {
        return operation == null || operation.getResourceClass() == null
                ? "none"
                : operation.getResourceClass().getSimpleName() + "." + operation.getMethodName();
    }
}
