package dev.asli.intake.campaign;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Finding near hashes among many (Norouzi, Punjani and Fleet, "Fast search in Hamming space with multi-index hashing",
 * CVPR 2012): 256 bits in 16 pieces of 16. Where two hashes differ in at most 31 bits, one of the pieces differs in at
 * most one, since 16 pieces with two or more each make 32. So whoever asks for each piece and its 16 neighbours finds all
 * within {@link #REACH}, and checks the whole distance of what was found.
 */
public final class HashPieces {

    /** Largest distance, in bits, within which nothing is missed. */
    public static final int REACH = 31;

    private static final int PIECE_BITS = 16;
    private static final int PIECE_BYTES = 2;

    private HashPieces() {}

    /**
     * @param place 0 to 15
     * @param bits 0 to 65535
     */
    public record Piece(int place, int bits) {}

    /** Of a hash of 64 hexadecimal characters, in order. */
    public static List<Piece> of(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += PIECE_BYTES) {
            pieces.add(new Piece(i / PIECE_BYTES, ((bytes[i] & 0xff) << Byte.SIZE) | (bytes[i + 1] & 0xff)));
        }
        return List.copyOf(pieces);
    }

    /** Each piece, and each with one bit changed: 272 of them. */
    public static List<Piece> near(String hex) {
        List<Piece> near = new ArrayList<>();
        for (Piece piece : of(hex)) {
            near.add(piece);
            for (int bit = 0; bit < PIECE_BITS; bit++) {
                near.add(new Piece(piece.place(), piece.bits() ^ (1 << bit)));
            }
        }
        return List.copyOf(near);
    }

    /** Differing bits. */
    public static int distance(String one, String other) {
        byte[] mine = HexFormat.of().parseHex(one);
        byte[] theirs = HexFormat.of().parseHex(other);
        int differing = 0;
        for (int i = 0; i < mine.length; i++) {
            differing += Integer.bitCount((mine[i] ^ theirs[i]) & 0xff);
        }
        return differing;
    }
}
