package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Hop.Header;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * One request to one server, as anybody would send it who is not logged in.
 *
 * @param pinned the very address that was looked at
 */
record Question(URI address, Origin origin, InetAddress pinned) {

    private static final String WHO_ASKS = "asli-observer";

    /** Path and query as they go on the wire. */
    String target() {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    String server() {
        String host = pinned.getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + origin.port();
    }

    /** Identity coding: what is digested is what people see. */
    List<Header> headers() {
        return List.of(
                new Header("Host", origin.hostHeader()),
                new Header("User-Agent", WHO_ASKS),
                new Header("Accept", "*/*"),
                new Header("Accept-Encoding", "identity"));
    }

    RequestOptions options(long timeoutMillis) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(origin.port(), pinned.getHostAddress()))
                .setHost(origin.bareHost())
                .setPort(origin.port())
                .setSsl(origin.encrypted())
                .setURI(target())
                .setFollowRedirects(false)
                .setTimeout(timeoutMillis);
        headers().forEach(header -> options.putHeader(header.name(), header.value()));
        return options;
    }
}
