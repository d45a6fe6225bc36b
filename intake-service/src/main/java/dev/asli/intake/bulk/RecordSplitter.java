package dev.asli.intake.bulk;

import dev.asli.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records while it arrives; only one record is ever in memory. In CSV a line break within quotes belongs
 * to its field (RFC 4180 section 2.6). Fields are not read here. Not safe for two threads.
 */
final class RecordSplitter {

    private static final int LONGEST_MARK = 4;

    private final int longest;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private @Nullable FileFormat format;
    private boolean begun;
    private Place place = Place.FIELD_START;
    private int finished;

    private enum Place {
        FIELD_START,
        BARE,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /** @param format empty to be told by the first character */
    RecordSplitter(Optional<FileFormat> format, int longest) {
        this.format = format.orElse(null);
        this.longest = longest;
    }

    /** Empty until something came that is not blank. */
    Optional<FileFormat> format() {
        return Optional.ofNullable(format);
    }

    /**
     * @return records that ended in this chunk, blank ones left out
     * @throws ProblemException IMPORT_NOT_TEXT or IMPORT_ROW_TOO_LONG
     */
    List<String> take(byte[] chunk) {
        List<String> ended = new ArrayList<>();
        for (byte each : beginning(chunk)) {
            if (each == 0) {
                throw notText("It holds a NUL character.");
            }
            if (format == null && !blank(each)) {
                format = FileFormat.of(each);
            }
            if (each == '\n' && place != Place.QUOTED) {
                end(ended);
            } else {
                keep(each);
            }
        }
        return ended;
    }

    /** @throws ProblemException IMPORT_TRUNCATED within quotes */
    List<String> complete() {
        List<String> ended = new ArrayList<>();
        if (!begun) {
            begun = true;
            ended.addAll(take(withoutMark(start.toByteArray())));
        }
        if (place == Place.QUOTED) {
            throw new ProblemException(
                    BulkProblem.IMPORT_TRUNCATED,
                    "Row %d opens a quotation mark that is never closed. Send the whole file again; nothing was imported."
                            .formatted(finished + 1));
        }
        end(ended);
        return ended;
    }

    private byte[] beginning(byte[] chunk) {
        if (begun) {
            return chunk;
        }
        start.writeBytes(chunk);
        if (start.size() < LONGEST_MARK) {
            return new byte[0];
        }
        begun = true;
        return withoutMark(start.toByteArray());
    }

    /** Byte order marks (Unicode 16 section 23.8) and what compressed files begin with. */
    private static byte[] withoutMark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return java.util.Arrays.copyOfRange(bytes, 3, bytes.length);
        }
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            throw notText("It is UTF-16. Save it as UTF-8.");
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0x1F, 0x8B)) {
            throw notText("It is a compressed file or a spreadsheet. Unpack it, or save it as CSV.");
        }
        return bytes;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void keep(byte each) {
        if (record.size() >= longest) {
            throw new ProblemException(
                    BulkProblem.IMPORT_ROW_TOO_LONG,
                    "Row %d has more than %d bytes, or a quotation mark in it is never closed. Nothing was imported."
                            .formatted(finished + 1, longest));
        }
        record.write(each);
        if (format == FileFormat.CSV) {
            place = switch (place) {
                case FIELD_START -> each == '"' ? Place.QUOTED : each == ',' ? Place.FIELD_START : Place.BARE;
                case BARE -> each == ',' ? Place.FIELD_START : Place.BARE;
                case QUOTED -> each == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
                case QUOTE_IN_QUOTED -> each == '"' ? Place.QUOTED : each == ',' ? Place.FIELD_START : Place.BARE;
            };
        }
    }

    private void end(List<String> ended) {
        String text = decoded();
        record.reset();
        place = Place.FIELD_START;
        if (!text.isBlank()) {
            finished++;
            ended.add(text);
        }
    }

    private String decoded() {
        byte[] bytes = record.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw notText("Row %d is not UTF-8. Save the file as UTF-8.".formatted(finished + 1));
        }
    }

    private static boolean blank(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }

    private static ProblemException notText(String why) {
        return new ProblemException(BulkProblem.IMPORT_NOT_TEXT, why + " Nothing was imported.");
    }
}
