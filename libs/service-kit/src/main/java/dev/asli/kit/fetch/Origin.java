package dev.asli.kit.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of RFC 6454, lower case, port always said. Example: {@code http://127.0.0.1:9401}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in letters of DNS: an internationalised name in its {@code xn--} form
 */
public record Origin(String scheme, String host, int port) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern NUMBER_LAST = Pattern.compile("(^|\\.)[0-9][^.]*\\.?$");
    private static final Pattern IPV4 = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^@:\\[\\]%]+)(?::(\\d{1,5}))?");

    /**
     * Empty when the address is not an absolute http(s) URL with a host, carries credentials or a zone, or writes an IPv4
     * address in another way than as four decimal numbers.
     */
    public static Optional<Origin> of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web ? named(address).flatMap(place -> of(scheme, place)) : Optional.empty();
    }

    public boolean encrypted() {
        return scheme.equals("https");
    }

    /** The host without the brackets an IPv6 literal wears in a URL. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** As browsers write it: the usual port is left out. */
    String hostHeader() {
        return port == usualPort(scheme) ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }

    private static Optional<Origin> of(String scheme, URI place) {
        if (place.getHost() == null
                || place.getRawUserInfo() != null
                || place.getHost().contains("%")
                || oddNumber(place.getHost())
                || place.getPort() == 0
                || place.getPort() > HIGHEST_PORT) {
            return Optional.empty();
        }
        int port = place.getPort() < 0 ? usualPort(scheme) : place.getPort();
        return Optional.of(new Origin(scheme, place.getHost().toLowerCase(Locale.ROOT), port));
    }

    /** 2130706433, 0x7f.1, 127.1, 0177.0.0.1: programs disagree about what such a host is. */
    private static boolean oddNumber(String host) {
        return !host.startsWith("[")
                && NUMBER_LAST.matcher(host).find()
                && !IPV4.matcher(host).matches();
    }

    /** Java's URI knows DNS names in ASCII only; an internationalised one is translated first (IDNA) and read again. */
    private static Optional<URI> named(URI address) {
        if (address.getHost() != null || address.getRawAuthority() == null) {
            return Optional.of(address);
        }
        Matcher parts = HOST_AND_PORT.matcher(address.getRawAuthority());
        boolean foreign = address.getRawAuthority().chars().anyMatch(letter -> letter > 0x7f);
        if (!foreign || !parts.matches()) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
            return Optional.of(new URI(
                    address.getScheme() + "://" + ascii + (parts.group(2) == null ? "" : ":" + parts.group(2))));
        } catch (IllegalArgumentException | URISyntaxException notAName) {
            return Optional.empty();
        }
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
