package dev.asli.intake.upload;

import dev.asli.intake.upload.Upload.Part;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Digests a whole object, and holds each of its parts against what it was when it arrived. */
final class ReadBack {

    private final List<Part> parts;
    private final MessageDigest sha256 = Digests.digest("SHA-256");
    private final MessageDigest sha512 = Digests.digest("SHA-512");
    private final MessageDigest ofPart = Digests.digest("SHA-256");
    private int part;
    private long inPart;
    private long size;

    private ReadBack(List<Part> parts) {
        this.parts = parts;
    }

    /** Fails with IllegalStateException when a part is not what arrived. */
    static Uni<Digests> of(Upload upload, Multi<byte[]> object) {
        return Uni.createFrom().deferred(() -> {
            ReadBack reading = new ReadBack(upload.arrived().parts());
            return object.invoke(reading::take).onItem().ignoreAsUni().map(_ -> reading.digests());
        });
    }

    private void take(byte[] bytes) {
        sha256.update(bytes);
        sha512.update(bytes);
        size += bytes.length;
        int from = 0;
        while (from < bytes.length) {
            if (part == parts.size()) {
                throw changed();
            }
            int count = (int) Math.min(bytes.length - from, parts.get(part).size() - inPart);
            ofPart.update(bytes, from, count);
            from += count;
            inPart += count;
            if (inPart == parts.get(part).size()) {
                compare();
            }
        }
    }

    private void compare() {
        if (!HexFormat.of().formatHex(ofPart.digest()).equals(parts.get(part).sha256())) {
            throw changed();
        }
        part++;
        inPart = 0;
    }

    private Digests digests() {
        if (part != parts.size()) {
            throw changed();
        }
        return new Digests(size, sha256, sha512);
    }

    private static IllegalStateException changed() {
        return new IllegalStateException("The object store gave back other bytes than it was given.");
    }
}
