package dev.asli.kit.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of RFC 6454, lower case, port always said. Example: {@code http://127.0.0.1:9401}.
 *
 * @param scheme {@code http} or {@code https}
 */
public record Origin(String scheme, String host, int port) {

    private static final int HIGHEST_PORT = 65_535;

    /** Empty when the address is not an absolute http(s) URL with a host, or carries credentials. */
    public static Optional<Origin> of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getPort() == 0
                || address.getPort() > HIGHEST_PORT) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return Optional.of(new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port));
    }

    public boolean encrypted() {
        return scheme.equals("https");
    }

    /** The host without the brackets an IPv6 literal wears in a URL. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
