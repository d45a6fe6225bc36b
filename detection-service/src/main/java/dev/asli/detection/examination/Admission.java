package dev.asli.detection.examination;

import dev.asli.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in as many exhibits as there are places and memory for, and refuses the next before a byte of it is read. */
@ApplicationScoped
class Admission {

    private final int places;
    private final long memory;
    private final long maxSize;
    private int taken;
    private long reserved;

    Admission(ExaminationConfig config) {
        this.places = config.lanes() + config.queue();
        this.memory = config.memory().asLongValue();
        this.maxSize = config.maxSize().asLongValue();
    }

    /** @throws ProblemException {@code EXHIBIT_TOO_LARGE} or {@code EXAMINER_BUSY} */
    synchronized Ticket admit(Announcement announcement) {
        long size = announcement.size();
        if (size < 0 || size > maxSize) {
            throw new ProblemException(
                    ExaminationProblem.EXHIBIT_TOO_LARGE, "At most %d bytes are examined.".formatted(maxSize));
        }
        if (taken >= places || reserved + size > memory) {
            throw new ProblemException(
                    ExaminationProblem.EXAMINER_BUSY,
                    "Every lane is full; nothing was read. Ask another replica, or try again in some seconds.");
        }
        taken++;
        reserved += size;
        return new Ticket(() -> giveBack(size));
    }

    synchronized int taken() {
        return taken;
    }

    private synchronized void giveBack(long size) {
        taken--;
        reserved -= size;
    }
}
