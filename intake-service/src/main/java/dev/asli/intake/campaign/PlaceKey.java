package dev.asli.intake.campaign;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as they are compared: what does not change where they lead is left out. */
public final class PlaceKey {

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "igshid",
            "igsh",
            "si",
            "feature",
            "ref",
            "ref_src",
            "ref_url",
            "share_id",
            "mibextid",
            "s",
            "t_source");

    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?([^:@]+|\\[[^]]+])(?::([0-9]*))?");

    private PlaceKey() {}

    /** Never fails: what is no address is compared as it is. */
    public static String of(String url) {
        try {
            URI uri = new URI(url).normalize();
            String host = host(uri);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
            String query = query(uri.getRawQuery());
            return host + path + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException | IllegalArgumentException none) {
            return url;
        }
    }

    /** Also of names with letters outside ASCII, which URI takes for no host. */
    private static String host(URI uri) {
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!authority.matches()) {
            throw new IllegalArgumentException("no host");
        }
        String host = IDN.toASCII(authority.group(1), IDN.ALLOW_UNASSIGNED)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "")
                .replaceFirst("^(www|m|mobile)\\.(?=.*\\.)", "");
        String port = authority.group(2) == null ? "" : authority.group(2);
        boolean usual = port.isEmpty() || port.equals("https".equalsIgnoreCase(uri.getScheme()) ? "443" : "80");
        return usual ? host : host + ":" + port;
    }

    private static String query(@org.jspecify.annotations.Nullable String raw) {
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&"))
                        .filter(part -> !part.isEmpty() && !tracks(part.split("=", 2)[0]))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static boolean tracks(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || TRACKING.contains(lower);
    }
}
