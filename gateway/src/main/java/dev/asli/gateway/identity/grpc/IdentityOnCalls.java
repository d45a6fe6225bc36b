package dev.asli.gateway.identity.grpc;

import dev.asli.gateway.identity.Callers;
import dev.asli.gateway.identity.TokenMint;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Every call says who asks and how long it may take; none can be made without. */
@GlobalInterceptor
@ApplicationScoped
class IdentityOnCalls implements ClientInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Callers callers;
    private final TokenMint mint;
    private final InnerCallConfig config;

    IdentityOnCalls(Callers callers, TokenMint mint, InnerCallConfig config) {
        this.callers = callers;
        this.mint = mint;
        this.config = config;
    }

    @Override
    public <I, O> ClientCall<I, O> interceptCall(MethodDescriptor<I, O> method, CallOptions options, Channel next) {
        // Asked for here, on the request's own thread of control; start() may run elsewhere.
        String token = mint.tokenFor(callers.current());
        Duration longest = longest(method.getType());
        CallOptions timed = options.withDeadlineAfter(longest.toMillis(), TimeUnit.MILLISECONDS);
        return new SimpleForwardingClientCall<>(next.newCall(method, timed)) {
            @Override
            public void start(Listener<O> answers, Metadata headers) {
                headers.put(AUTHORIZATION, "Bearer " + token);
                super.start(answers, headers);
            }
        };
    }

    private Duration longest(MethodType type) {
        return switch (type) {
            case UNARY -> config.deadline();
            case CLIENT_STREAMING, SERVER_STREAMING, UNKNOWN -> config.streamDeadline();
            case BIDI_STREAMING -> config.uploadDeadline();
        };
    }
}
