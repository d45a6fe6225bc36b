package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for a page as anybody would who is not logged in: GET, no credentials, no cookies, no referrer. Connects only to
 * addresses on the public internet, to the very address that was looked at, and looks again at every redirect. Hosts
 * in private networks are reached only when their exact origin is on the list given.
 */
public final class Fetcher {

    private static final String WHO_ASKS = "asli-observer";
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_CLIENT_ERROR = 400;

    private final HttpClient client;
    private final Resolver resolver;
    private final FetchLimits limits;

    public Fetcher(Vertx vertx, FetchLimits limits, Set<Origin> allowed) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) limits.time().toMillis())
                .setMaxRedirects(0));
        this.resolver = new Resolver(vertx, allowed);
        this.limits = limits;
    }

    /**
     * Never fails: what goes wrong is told as {@link NoAnswer}. Answers on the caller's own event loop, in time or not.
     *
     * @param firstBytes how much of the body to read; 0 closes the connection once status and headers are there
     */
    public Uni<Fetched> fetch(URI address, int firstBytes) {
        return CallLimit.within(limits.time(), follow(address, firstBytes, limits.redirects()))
                .onFailure()
                .recoverWithItem(failure -> new NoAnswer(why(failure)));
    }

    public void close() {
        client.close();
    }

    private Uni<Fetched> follow(URI address, int firstBytes, int redirectsLeft) {
        return ask(address, firstBytes).chain(answer -> {
            Optional<URI> next = redirect(answer);
            if (next.isEmpty()) {
                return Uni.createFrom().item(answer);
            }
            return redirectsLeft == 0
                    ? Uni.createFrom().failure(new Unanswered(Why.TOO_MANY_REDIRECTS))
                    : follow(next.get(), firstBytes, redirectsLeft - 1);
        });
    }

    private Uni<Answer> ask(URI address, int firstBytes) {
        Optional<Origin> origin = Origin.of(address);
        if (origin.isEmpty()) {
            return Uni.createFrom().failure(new Unanswered(Why.NOT_A_WEB_ADDRESS));
        }
        return resolver.resolve(origin.get())
                .chain(pinned -> Uni.createFrom()
                        .completionStage(() -> client.request(request(address, origin.get(), pinned))
                                .toCompletionStage()))
                .chain(request -> read(request, address, firstBytes));
    }

    private RequestOptions request(URI address, Origin origin, InetAddress pinned) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(origin.port(), pinned.getHostAddress()))
                .setHost(origin.bareHost())
                .setPort(origin.port())
                .setSsl(origin.encrypted())
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(limits.time().toMillis())
                .putHeader(HttpHeaders.USER_AGENT, WHO_ASKS)
                .putHeader(HttpHeaders.ACCEPT, "*/*");
    }

    private Uni<Answer> read(HttpClientRequest request, URI address, int firstBytes) {
        return Uni.createFrom()
                .<Answer>emitter(emitter -> new AnswerReader(address, firstBytes, emitter).listen(request))
                .onCancellation()
                .invoke(request::reset);
    }

    private static Optional<URI> redirect(Answer answer) {
        boolean moved = answer.status() >= FIRST_REDIRECT && answer.status() < FIRST_CLIENT_ERROR;
        String location = answer.headers().get("location");
        if (!moved || location == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.finalAddress().resolve(location));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Why why(Throwable failure) {
        return switch (failure) {
            case Unanswered said -> said.why();
            case TimeoutException late -> Why.TIMED_OUT;
            case java.util.concurrent.TimeoutException late -> Why.TIMED_OUT;
            default -> Why.UNREACHABLE;
        };
    }
}
