package dev.asli.intake.examination;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * An examination that failed, for the operator. No personal data.
 *
 * @param since when it failed last
 */
public record DeadLetter(Examination examination, Instant since) {

    /** Where a page ended: newest first, then by id. */
    public record Cursor(Instant since, UUID id) {

        static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((since + " " + id).getBytes(StandardCharsets.UTF_8));
        }

        /** @throws IllegalArgumentException when no page ended so */
        static Cursor read(String text) {
            if (text.isEmpty()) {
                return START;
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("A cursor has two parts.");
            }
            try {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException("A cursor begins with an instant.", wrong);
            }
        }
    }

    Cursor cursor() {
        return new Cursor(since, examination.id());
    }
}
