package dev.asli.kit.fetch;

import dev.asli.kit.fetch.Fetched.Why;
import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.TimeoutException;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** What a failure says about the server. */
final class Failures {

    private static final int DEEPEST = 10;

    private Failures() {}

    static Why why(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case Unanswered said -> {
                    return said.why();
                }
                case TimeoutException late -> {
                    return Why.TIMED_OUT;
                }
                case java.util.concurrent.TimeoutException late -> {
                    return Why.TIMED_OUT;
                }
                case CertificateException refused -> {
                    return Why.CERTIFICATE_REFUSED;
                }
                default -> cause = cause.getCause();
            }
        }
        return unreadable(failure) ? Why.ANSWER_UNREADABLE : Why.UNREACHABLE;
    }

    /** Netty's word for a failed handshake is a DecoderException around the real cause. */
    private static boolean unreadable(Throwable failure) {
        boolean notHttp =
                failure instanceof DecoderException && !(failure.getCause() instanceof javax.net.ssl.SSLException);
        return notHttp || failure instanceof IllegalArgumentException;
    }
}
