package dev.asli.ledger.note;

import dev.asli.ledger.tree.Hash;

/**
 * What a log says of itself at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin names the log
 * @param size its number of entries
 * @param root the hash over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** Three lines: origin, size, root in base64; each ended. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws IllegalArgumentException when the text is not exactly what {@link #text} writes */
    public static Checkpoint read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4) {
            throw new IllegalArgumentException("A checkpoint is three lines: origin, size, root.");
        }
        Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
        if (read.origin.isEmpty() || read.size < 0 || !read.text().equals(text)) {
            throw new IllegalArgumentException("The checkpoint is not in its one canonical form.");
        }
        return read;
    }
}
