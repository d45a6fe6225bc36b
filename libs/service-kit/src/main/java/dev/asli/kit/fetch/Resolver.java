package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * From a name to the one address that is then connected to, so that a second look-up cannot give another. Look-ups have
 * threads of their own: name servers that hang hold up nobody else, and when all hang, a further look-up fails at once.
 */
final class Resolver {

    private static final int LOOKUPS_AT_ONCE = 64;

    private final Vertx vertx;
    private final FetchLimits limits;
    private final Set<Origin> allowed;
    private final Lookup lookup;
    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            0,
            LOOKUPS_AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("asli-lookup-", 0).factory());

    Resolver(Vertx vertx, FetchLimits limits, Set<Origin> allowed, Lookup lookup) {
        this.vertx = vertx;
        this.limits = limits;
        this.allowed = Set.copyOf(allowed);
        this.lookup = lookup;
    }

    void close() {
        lookups.shutdownNow();
    }

    /** Fails with {@link Unanswered}. One closed address among several closes the host: no choosing for the attacker. */
    Uni<InetAddress> resolve(Origin origin) {
        boolean known = allowed.contains(origin);
        if (!known && (!limits.ports().contains(origin.port()) || embedded(origin))) {
            return Uni.createFrom().failure(new Unanswered(Why.ADDRESS_REFUSED));
        }
        return Uni.createFrom()
                .item(() -> addresses(origin))
                .runSubscriptionOn(lookups)
                .emitOn(CallLimit.here())
                .chain(addresses -> addresses.isEmpty()
                        ? whyUnknown(origin)
                        : Uni.createFrom().item(addresses))
                .map(addresses -> choose(known, addresses));
    }

    /** None for a name the system does not know. */
    private List<InetAddress> addresses(Origin origin) {
        try {
            return lookup.addresses(origin.bareHost());
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    private static InetAddress choose(boolean known, List<InetAddress> addresses) {
        boolean open = known || addresses.stream().allMatch(PublicAddress::is);
        if (!open) {
            throw new Unanswered(Why.ADDRESS_REFUSED);
        }
        return addresses.getFirst();
    }

    /** An IPv4 address dressed as IPv6 ({@code [::ffff:8.8.8.8]}): no honest link is written so. */
    private static boolean embedded(Origin origin) {
        return origin.host().startsWith("[") && InetAddress.ofLiteral(origin.bareHost()) instanceof Inet4Address;
    }

    /** The system's resolver does not tell "no such name" from "name server silent"; only the first is evidence. */
    private Uni<List<InetAddress>> whyUnknown(Origin origin) {
        DnsClient names = vertx.createDnsClient();
        return Uni.createFrom()
                .completionStage(() -> names.resolveA(origin.bareHost()).toCompletionStage())
                .onTermination()
                .invoke(() -> names.close())
                .onItemOrFailure()
                .transform((ignored, failure) -> {
                    boolean nowhere = failure instanceof DnsException said && said.code() == DnsResponseCode.NXDOMAIN;
                    throw new Unanswered(nowhere ? Why.NO_SUCH_HOST : Why.UNREACHABLE);
                });
    }
}
