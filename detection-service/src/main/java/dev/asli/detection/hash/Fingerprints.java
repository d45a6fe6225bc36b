package dev.asli.detection.hash;

import dev.asli.detection.hash.Fingerprint.Kind;
import dev.asli.detection.media.Media;
import dev.asli.pdq.Pdq;
import dev.asli.pdq.PdqHash;
import java.util.List;

/** The hashes by which an exhibit is found again. */
public final class Fingerprints {

    private static final int CERTAIN = 100;

    private Fingerprints() {}

    /** @param sha256 of the bytes, already checked */
    public static List<Fingerprint> of(Media media, String sha256) {
        // The library itself reduces what is large, as every other program with PDQ does: equal pixels, equal hash.
        PdqHash pdq = Pdq.hash(media.picture().stored());
        return List.of(
                new Fingerprint(Kind.PDQ, pdq.hex(), pdq.quality()), new Fingerprint(Kind.SHA256, sha256, CERTAIN));
    }
}
