package dev.asli.intake.exhibit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One item of evidence. Never changes.
 *
 * @param number from 1 within the complaint
 * @param content what was given: bytes, or hashes of bytes that stayed with the person
 */
public record Exhibit(UUID id, String reference, int number, Content content, Instant acquiredAt) {

    /** Where its bytes are kept; empty for hashes only. */
    public String objectKey() {
        return switch (content) {
            case Content.Bytes _ -> reference + "/" + id;
            case Content.Hashes _ -> "";
        };
    }

    public sealed interface Content {

        /** Lower-case hex; empty when only a perceptual hash was given. */
        String sha256();

        /**
         * @param mediaType found by content
         * @param claimed as the person's device named it; never trusted
         */
        record Bytes(String sha256, String sha512, long size, String mediaType, Claim claimed) implements Content {}

        /**
         * @param pdq lower-case hex; empty when only the SHA-256 was given
         * @param orientations PDQ of the same picture turned and mirrored, {@code pdq} among them; empty or up to 8
         */
        record Hashes(String sha256, String pdq, List<String> orientations) implements Content {

            public Hashes {
                orientations = List.copyOf(orientations);
            }
        }
    }

    /** At most 255 characters each. */
    public record Claim(String name, String mediaType) {}
}
