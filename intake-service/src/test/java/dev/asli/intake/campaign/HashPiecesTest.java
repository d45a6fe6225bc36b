package dev.asli.intake.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashPiecesTest {

    private static final int BITS = 256;

    @Test
    void noHashWithinReachIsMissed() {
        Random random = new Random(31);
        for (int distance = 0; distance <= HashPieces.REACH; distance++) {
            for (int i = 0; i < 500; i++) {
                String one = hash(random);
                String other = changed(one, distance, random);
                assertThat(HashPieces.distance(one, other)).isEqualTo(distance);
                assertThat(meets(one, other)).as("%d bits apart", distance).isTrue();
            }
        }
    }

    /** The worst that can be within reach: two bits in each piece but the last, which has one. */
    @Test
    void theEvenestSpreadWithinReachIsFound() {
        byte[] bytes = new byte[32];
        byte[] spread = new byte[32];
        for (int piece = 0; piece < 16; piece++) {
            spread[piece * 2] = (byte) (piece < 15 ? 0b11 : 0b1);
        }
        String one = HexFormat.of().formatHex(bytes);
        String other = HexFormat.of().formatHex(spread);
        assertThat(HashPieces.distance(one, other)).isEqualTo(31);
        assertThat(meets(one, other)).isTrue();
        spread[31] = 0b1;
        assertThat(meets(one, HexFormat.of().formatHex(spread)))
                .as("the reach is no larger than it is said to be")
                .isFalse();
    }

    @Test
    void whatIsFartherIsNotTakenForNear() {
        Random random = new Random(32);
        for (int distance = HashPieces.REACH + 1; distance <= BITS; distance++) {
            String one = hash(random);
            assertThat(HashPieces.distance(one, changed(one, distance, random))).isEqualTo(distance);
        }
    }

    @Test
    void aHashHasSixteenPiecesAndEachSixteenNeighbours() {
        String hash = "00ff" + "0".repeat(60);
        assertThat(HashPieces.of(hash)).hasSize(16).startsWith(new HashPieces.Piece(0, 0x00ff));
        assertThat(HashPieces.near(hash)).hasSize(16 * 17).doesNotHaveDuplicates();
    }

    private static boolean meets(String asked, String held) {
        return !Collections.disjoint(new HashSet<>(HashPieces.near(asked)), HashPieces.of(held));
    }

    static String hash(Random random) {
        byte[] bytes = new byte[BITS / 8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String changed(String hash, int distance, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < BITS; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        BitSet bits = BitSet.valueOf(HexFormat.of().parseHex(hash));
        places.subList(0, distance).forEach(bits::flip);
        byte[] bytes = new byte[BITS / 8];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        return HexFormat.of().formatHex(bytes);
    }
}
