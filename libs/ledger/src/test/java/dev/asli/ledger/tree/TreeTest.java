package dev.asli.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.ledger.tree.ProofCheck.Grown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the definitions of RFC 9162, section 2.1, written down naively as recursion over the whole list. */
class TreeTest {

    private static final int LARGEST = 130;
    private static final Map<Node, Hash> STORED = new HashMap<>();
    private static final List<Hash> LEAVES = new ArrayList<>();

    @BeforeAll
    static void growATree() {
        for (int i = 0; i < LARGEST; i++) {
            Hash leaf = Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8));
            assertThat(STORED.keySet()).containsAll(Tree.neededToAppend(i));
            STORED.putAll(Tree.append(i, leaf, STORED::get));
            LEAVES.add(leaf);
        }
    }

    @Test
    void theRootOfEverySizeIsTheOneDefined() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(Tree.root(size, STORED::get)).as("size %d", size).isEqualTo(naiveRoot(LEAVES.subList(0, size)));
        }
    }

    @Test
    void rootsKnownFromCertificateTransparencyComeOut() {
        assertThat(Hash.ofEmptyTree().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.ofLeaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void everyLeafOfEverySizeIsProvenByTheDefinedPathAndByNoOther() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = Tree.root(size, STORED::get);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Hash> path = Proof.ofInclusion(leaf, size).hashes(STORED::get);
                assertThat(path).isEqualTo(naivePath(leaf, LEAVES.subList(0, size)));
                assertThat(ProofCheck.includes(root, size, leaf, LEAVES.get(leaf), path))
                        .isTrue();
                assertThat(ProofCheck.includes(root, size, leaf, LEAVES.get((leaf + 1) % LARGEST), path))
                        .isFalse();
                assertThat(ProofCheck.includes(root, size, size, LEAVES.get(leaf), path))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(ProofCheck.includes(root, size, leaf, LEAVES.get(leaf), path.subList(1, path.size())))
                            .isFalse();
                }
                List<Hash> longer = new ArrayList<>(path);
                longer.add(root);
                assertThat(ProofCheck.includes(root, size, leaf, LEAVES.get(leaf), longer))
                        .isFalse();
            }
        }
    }

    @Test
    void everyPairOfSizesIsConsistentByTheDefinedProof() {
        for (int second = 0; second <= LARGEST; second++) {
            for (int first = 0; first <= second; first++) {
                List<Hash> proof = Proof.ofConsistency(first, second).hashes(STORED::get);
                Grown grown = new Grown(first, Tree.root(first, STORED::get), second, Tree.root(second, STORED::get));
                if (first > 0 && first < second) {
                    assertThat(proof).isEqualTo(naiveConsistency(first, LEAVES.subList(0, second), true));
                }
                assertThat(ProofCheck.grew(grown, proof))
                        .as("%d to %d", first, second)
                        .isTrue();
                refusesOthers(grown, proof);
            }
        }
    }

    private static void refusesOthers(Grown grown, List<Hash> proof) {
        Hash wrong = Hash.ofLeaf(new byte[] {1});
        assertThat(ProofCheck.grew(new Grown(grown.firstSize(), wrong, grown.secondSize(), grown.secondRoot()), proof))
                .isFalse();
        if (grown.firstSize() > 0) {
            assertThat(ProofCheck.grew(
                            new Grown(grown.firstSize(), grown.firstRoot(), grown.secondSize(), wrong), proof))
                    .isFalse();
        }
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, wrong);
            assertThat(ProofCheck.grew(grown, changed)).isFalse();
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(wrong);
        assertThat(ProofCheck.grew(grown, longer)).isFalse();
    }

    @Test
    void proofsOfWhatCannotBeAreRefused() {
        assertThatThrownBy(() -> Proof.ofInclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proof.ofConsistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProofCheck.grew(new Grown(4, LEAVES.get(0), 3, LEAVES.get(1)), List.of()))
                .isFalse();
    }

    @Test
    void anAppendAndAProofReadLogarithmicallyManyNodes() {
        assertThat(Tree.neededToAppend((1L << 40) - 1)).hasSize(40);
        assertThat(Proof.ofInclusion(5, (1L << 40) - 1).nodes()).hasSizeLessThanOrEqualTo(80);
    }

    private static Hash naiveRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.ofEmptyTree();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.ofNode(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> naivePath(int leaf, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        List<Hash> path = new ArrayList<>(leaf < k ? naivePath(leaf, left) : naivePath(leaf - k, right));
        path.add(naiveRoot(leaf < k ? right : left));
        return path;
    }

    private static List<Hash> naiveConsistency(int first, List<Hash> leaves, boolean known) {
        if (first == leaves.size()) {
            return known ? List.of() : List.of(naiveRoot(leaves));
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        List<Hash> proof = new ArrayList<>(
                first <= k ? naiveConsistency(first, left, known) : naiveConsistency(first - k, right, false));
        proof.add(naiveRoot(first <= k ? right : left));
        return proof;
    }

    private static int split(int size) {
        int k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }
}
