package dev.asli.detection.examination;

import dev.asli.kit.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes one exhibit's announcement and bytes as they come, and lets nothing pass that does not fit. One caller at a time. */
public final class Reception implements AutoCloseable {

    private static final int FIRST_BUFFER = 64 * 1024;
    private static final int LONGEST_CHUNK = 256 * 1024;

    private final Admission admission;
    private final MessageDigest digest = sha256();
    private byte[] bytes = new byte[0];
    private int received;

    @Nullable
    private Announcement announcement;

    @Nullable
    private Ticket ticket;

    private boolean handedOver;

    Reception(Admission admission) {
        this.admission = admission;
    }

    /** @throws ProblemException when there is no place, or it is announced already */
    public void start(Announcement announced) {
        if (announcement != null) {
            throw outOfOrder("Start came twice.");
        }
        ticket = admission.admit(announced);
        announcement = announced;
        bytes = new byte[(int) Math.min(announced.size(), FIRST_BUFFER)];
    }

    /** @throws ProblemException when more comes than was announced */
    public void chunk(byte[] chunk) {
        if (announcement == null) {
            throw outOfOrder("A chunk came before Start.");
        }
        if (chunk.length > LONGEST_CHUNK) {
            throw new ProblemException(
                    ExaminationProblem.EXHIBIT_TOO_LARGE, "A chunk has at most %d bytes.".formatted(LONGEST_CHUNK));
        }
        if (received + (long) chunk.length > announcement.size()) {
            throw mismatch("More bytes came than the %d announced.".formatted(announcement.size()));
        }
        if (received + chunk.length > bytes.length) {
            long doubled = Math.max(2L * bytes.length, received + (long) chunk.length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, announcement.size()));
        }
        System.arraycopy(chunk, 0, bytes, received, chunk.length);
        digest.update(chunk);
        received += chunk.length;
    }

    /** @throws ProblemException when the bytes are not those announced */
    Exhibit complete() {
        if (announcement == null || ticket == null) {
            throw outOfOrder("The stream ended before Start.");
        }
        if (received != announcement.size()) {
            throw mismatch("%d bytes came of %d announced.".formatted(received, announcement.size()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(announcement.sha256())) {
            throw mismatch("The bytes do not have the announced SHA-256.");
        }
        handedOver = true;
        return new Exhibit(announcement, received == bytes.length ? bytes : Arrays.copyOf(bytes, received), ticket);
    }

    /** Gives the place back, unless the exhibit went on to a lane, which then does so. */
    @Override
    public void close() {
        bytes = new byte[0];
        if (ticket != null && !handedOver) {
            ticket.close();
        }
    }

    private static ProblemException outOfOrder(String what) {
        return new ProblemException(
                ExaminationProblem.STREAM_OUT_OF_ORDER,
                what + " Send one Start, then the bytes in order, then complete.");
    }

    private static ProblemException mismatch(String what) {
        return new ProblemException(
                ExaminationProblem.BYTES_DO_NOT_MATCH, what + " Read the exhibit again and resend it.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
