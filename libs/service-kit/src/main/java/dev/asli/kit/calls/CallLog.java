package dev.asli.kit.calls;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Says that a call was answered, and how; never what was asked. The line carries the trace, so that one request can be
 * followed from service to service.
 */
@GlobalInterceptor
@ApplicationScoped
class CallLog implements ServerInterceptor {

    private static final Logger LOG = Logger.getLogger(CallLog.class);

    @Override
    public <I, O> ServerCall.Listener<I> interceptCall(
            ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
        long begun = System.nanoTime();
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        LOG.infof(
                                "call answered: method=%s status=%s milliseconds=%d",
                                getMethodDescriptor().getFullMethodName(),
                                status.getCode(),
                                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                        super.close(status, trailers);
                    }
                },
                headers);
    }
}
