package dev.asli.compliance.observation;

import dev.asli.compliance.observation.Seen.Down;
import dev.asli.compliance.observation.Seen.GeoLimited;
import dev.asli.compliance.observation.Seen.LoginWall;
import dev.asli.compliance.observation.Seen.Uncertain;
import dev.asli.compliance.observation.Seen.Up;
import dev.asli.kit.fetch.Fetched;
import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import dev.asli.kit.fetch.WebAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer of a web server says about content. Pure. Never DOWN when we could not look. */
final class Reading {

    /** RFC 9110 ends here; some servers answer with 999, and such a number is told in words only. */
    private static final int HIGHEST_STATUS = 599;

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(in|from|for) your (country|region|location)|geo[- ]?(block|restrict)|(country|region)[- ]restrict");

    private Reading() {}

    static Seen of(Fetched fetched) {
        return switch (fetched) {
            case Answer answer -> answered(answer);
            case NoAnswer(Why why) -> unanswered(why);
        };
    }

    private static Seen answered(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 200, 203, 206 ->
                WebAddress.isLogin(answer.finalAddress())
                        ? new LoginWall(status)
                        : new Up(status, sha256(answer.firstBytes()));
            case 401, 407 -> new LoginWall(status);
            case 404, 410 -> new Down(status);
            case 451 -> saysElsewhere(answer) ? new GeoLimited(status) : new Down(status);
            default -> new Uncertain(status > HIGHEST_STATUS ? 0 : status, "the server answered with status " + status);
        };
    }

    private static Seen unanswered(Why why) {
        return switch (why) {
            case NO_SUCH_HOST -> new Down(0);
            case NOT_A_WEB_ADDRESS -> new Uncertain(0, "the address is not a web address");
            case ADDRESS_REFUSED ->
                new Uncertain(0, "the host lies in a private network or on another port, and was not contacted");
            case DOWNGRADE_REFUSED ->
                new Uncertain(0, "the server sends us from https to http, where anybody could answer");
            case CERTIFICATE_REFUSED -> new Uncertain(0, "the server has no valid certificate for its name");
            case ANSWER_UNREADABLE -> new Uncertain(0, "the server's answer is no readable HTTP");
            case TOO_MANY_REDIRECTS -> new Uncertain(0, "the server sends us round in circles");
            case TIMED_OUT -> new Uncertain(0, "the server did not answer in time");
            case UNREACHABLE -> new Uncertain(0, "the server could not be reached");
        };
    }

    private static boolean saysElsewhere(Answer answer) {
        String said = new String(answer.firstBytes(), StandardCharsets.UTF_8) + " "
                + answer.headers().values();
        return ELSEWHERE.matcher(said.toLowerCase(Locale.ROOT)).find();
    }

    private static String sha256(byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
