package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.tracing.TracingPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for a page as anybody would who is not logged in: GET, no credentials, no cookies, no referrer, no proxy. Connects
 * only to addresses on the public internet, to the very address that was looked at, and looks again at every redirect. The
 * certificate has to be for the name. Hosts in private networks are reached only when their exact origin is on the list given.
 */
public final class Fetcher {

    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_CLIENT_ERROR = 400;

    private final HttpClient client;
    private final Resolver resolver;
    private final FetchLimits limits;
    private final Clock clock;

    public Fetcher(Vertx vertx, Clock clock, FetchLimits limits, Set<Origin> allowed) {
        this(
                vertx,
                clock,
                limits,
                new Resolver(vertx, limits, allowed, name -> Arrays.asList(InetAddress.getAllByName(name))),
                new HttpClientOptions());
    }

    /** @param trust whose certificates are believed */
    Fetcher(Vertx vertx, Clock clock, FetchLimits limits, Resolver resolver, HttpClientOptions trust) {
        this.client = vertx.createHttpClient(trust.setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) limits.time().toMillis())
                .setVerifyHost(true)
                .setForceSni(true)
                .setMaxHeaderSize(limits.headerBytes())
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxRedirects(0));
        this.resolver = resolver;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Never fails: what goes wrong is told as {@link NoAnswer}. Answers on the caller's own event loop, in time or not.
     *
     * @param firstBytes how much of the body to read; 0 closes the connection once status and headers are there
     */
    public Uni<Fetched> fetch(URI address, int firstBytes) {
        return visit(address, firstBytes).map(visit -> summary(visit, firstBytes));
    }

    /**
     * As {@link #fetch}, with every answer on the way as it came. A half answer is told as far as it was read.
     *
     * @param mostBytes of each body
     */
    public Uni<Visit> visit(URI address, int mostBytes) {
        return Uni.createFrom().deferred(() -> {
            Trip trip = new Trip(address);
            return CallLimit.within(limits.time(), follow(trip, address, mostBytes, limits.redirects()))
                    .replaceWith(trip::arrived)
                    .onFailure()
                    .recoverWithItem(failure -> trip.ended(Failures.why(failure)));
        });
    }

    public void close() {
        client.close();
        resolver.close();
    }

    private Uni<Hop> follow(Trip trip, URI address, int mostBytes, int redirectsLeft) {
        trip.asks(address);
        return ask(trip, address, mostBytes).chain(hop -> {
            trip.took(hop);
            Optional<URI> next = redirect(hop);
            if (next.isEmpty()) {
                return Uni.createFrom().item(hop);
            }
            if (redirectsLeft == 0) {
                return Uni.createFrom().failure(new Unanswered(Why.TOO_MANY_REDIRECTS));
            }
            return downgrade(address, next.get())
                    ? Uni.createFrom().failure(new Unanswered(Why.DOWNGRADE_REFUSED))
                    : follow(trip, next.get(), mostBytes, redirectsLeft - 1);
        });
    }

    private Uni<Hop> ask(Trip trip, URI address, int mostBytes) {
        Optional<Origin> origin = Origin.of(address);
        if (origin.isEmpty()) {
            return Uni.createFrom().failure(new Unanswered(Why.NOT_A_WEB_ADDRESS));
        }
        return resolver.resolve(origin.get())
                .map(pinned -> new Question(address, origin.get(), pinned))
                .chain(question -> Uni.createFrom()
                        .completionStage(() -> client.request(
                                        question.options(limits.time().toMillis()))
                                .toCompletionStage())
                        .chain(request -> read(trip, request, question, mostBytes)));
    }

    private Uni<Hop> read(Trip trip, HttpClientRequest request, Question question, int mostBytes) {
        return Uni.createFrom()
                .<Hop>emitter(emitter -> {
                    AnswerReader reader = new AnswerReader(question, mostBytes, clock, emitter);
                    trip.reads(reader);
                    reader.listen(request);
                })
                .onCancellation()
                .invoke(() -> {
                    trip.halt();
                    request.reset();
                });
    }

    private static Optional<URI> redirect(Hop hop) {
        int status = hop.head().status();
        boolean moved = status >= FIRST_REDIRECT && status < FIRST_CLIENT_ERROR;
        try {
            return moved ? hop.head().header("location").map(hop.address()::resolve) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static boolean downgrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
    }

    private static Fetched summary(Visit visit, int firstBytes) {
        if (visit.why().isPresent()) {
            return new NoAnswer(visit.why().get());
        }
        Hop last = visit.hops().getLast();
        return switch (last.cut()) {
            case TIME -> new NoAnswer(Why.TIMED_OUT);
            case DISCONNECT -> new NoAnswer(Why.UNREACHABLE);
            case NONE, LENGTH -> answer(last, firstBytes);
        };
    }

    private static Answer answer(Hop last, int firstBytes) {
        Map<String, String> headers = last.head().headers().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.name().toLowerCase(Locale.ROOT),
                        Hop.Header::value,
                        (first, repeated) -> first));
        return new Answer(
                last.address(),
                last.head().status(),
                headers,
                Unpacked.of(last, firstBytes).bytes());
    }
}
