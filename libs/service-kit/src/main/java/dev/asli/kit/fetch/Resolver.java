package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Why;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** From a name to the one address that is then connected to, so that a second look-up cannot give another. */
final class Resolver {

    private final Vertx vertx;
    private final Set<Origin> allowed;

    Resolver(Vertx vertx, Set<Origin> allowed) {
        this.vertx = vertx;
        this.allowed = Set.copyOf(allowed);
    }

    /** Fails with {@link Unanswered}. One closed address among several closes the host: no choosing for the attacker. */
    Uni<InetAddress> resolve(Origin origin) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(
                                () -> Arrays.asList(InetAddress.getAllByName(origin.bareHost())), false)
                        .toCompletionStage())
                .onFailure()
                .recoverWithUni(failure -> whyUnknown(origin))
                .map(addresses -> choose(origin, addresses));
    }

    private InetAddress choose(Origin origin, List<InetAddress> addresses) {
        boolean open = allowed.contains(origin) || addresses.stream().allMatch(PublicAddress::is);
        if (!open || addresses.isEmpty()) {
            throw new Unanswered(Why.ADDRESS_REFUSED);
        }
        return addresses.getFirst();
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
