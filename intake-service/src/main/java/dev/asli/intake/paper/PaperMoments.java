package dev.asli.intake.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the certificate's form wants them: DD/MM/YYYY and 24 hours, in Indian Standard Time. */
final class PaperMoments {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

    private PaperMoments() {}

    static String show(Instant moment) {
        return FORM.format(moment) + " IST";
    }
}
