package dev.asli.intake.filing;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An absolute http(s) address. Its host is written as the name system spells it (punycode, RFC 3492), so that letters that only look like others show. */
public final class WebAddress {

    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#@]+?)(:\\d{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** Empty when it is no such address, or bears a user name. */
    public static Optional<String> normal(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ascii(parts.group(2))
                .map(host ->
                        parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + orEmpty(parts, 3) + orEmpty(parts, 4))
                .filter(WebAddress::isAddress);
    }

    private static Optional<String> ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(host);
        }
        try {
            return Optional.of(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null && address.getRawUserInfo() == null && address.getPort() <= 65_535;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String orEmpty(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }
}
