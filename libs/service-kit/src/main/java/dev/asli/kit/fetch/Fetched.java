package dev.asli.kit.fetch;

import java.net.URI;
import java.util.Map;

/** What came of one question. */
public sealed interface Fetched {

    /**
     * The server answered.
     *
     * @param finalAddress after redirects
     * @param status of HTTP, 100..599
     * @param headers names in lower case; of a repeated one the first
     * @param firstBytes at most as many as were asked for; gzip and deflate are undone
     */
    record Answer(URI finalAddress, int status, Map<String, String> headers, byte[] firstBytes) implements Fetched {}

    /** No answer can be told of. */
    record NoAnswer(Why why) implements Fetched {}

    /** Why there is no answer. */
    enum Why {
        /** Not an absolute http(s) URL, or one with credentials in it. */
        NOT_A_WEB_ADDRESS,
        /** The name servers say that no such name exists (NXDOMAIN). */
        NO_SUCH_HOST,
        /** The host lies in a private or special network, or listens on a port that is not the web's; it was not contacted. */
        ADDRESS_REFUSED,
        TOO_MANY_REDIRECTS,
        /** The server sends from https to http, where anybody on the way could answer; that was not followed. */
        DOWNGRADE_REFUSED,
        /** No certificate of a known authority for this very name. */
        CERTIFICATE_REFUSED,
        /** Not HTTP, or headers beyond the limit. */
        ANSWER_UNREADABLE,
        TIMED_OUT,
        /** Refused or broken connection, failed handshake, name servers silent. */
        UNREACHABLE
    }
}
