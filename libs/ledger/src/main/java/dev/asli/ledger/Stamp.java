package dev.asli.ledger;

/**
 * A checkpoint that an authority stamped.
 *
 * @param authority its configured name
 * @param size entries at the checkpoint
 * @param note the checkpoint, exactly what was stamped
 * @param answer the authority's, whole
 */
public record Stamp(String authority, long size, String note, byte[] answer) {}
