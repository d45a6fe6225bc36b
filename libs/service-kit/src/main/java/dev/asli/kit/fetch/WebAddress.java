package dev.asli.kit.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link that a stranger wrote, read as strictly as it will be used. */
public final class WebAddress {

    /** In characters, as written. */
    public static final int LONGEST = 2048;

    private static final Pattern LOGIN = Pattern.compile("/(login|log-in|signin|sign-in|auth|checkpoint)(/|$|\\?)");

    private WebAddress() {}

    /**
     * Empty for anything but an absolute http(s) address without credentials, control and invisible characters, spaces and
     * backslashes. What comes back is plain ASCII: a host in letters of another script shows as {@code xn--…}, so that one
     * that only looks like another is seen.
     */
    public static Optional<URI> of(String written) {
        if (written.length() > LONGEST || !written.codePoints().allMatch(WebAddress::visible)) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written);
            return Origin.of(address).map(origin -> plain(address, origin));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Whether a path says that it leads to a log-in. */
    public static boolean isLogin(URI address) {
        String path = address.getRawPath();
        return path != null && LOGIN.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    private static URI plain(URI address, Origin origin) {
        String tail = (address.getRawPath() == null ? "" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment());
        return URI.create(
                origin.scheme() + "://" + origin.hostHeader() + URI.create(tail).toASCIIString());
    }

    private static boolean visible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> letter != '\\';
        };
    }
}
