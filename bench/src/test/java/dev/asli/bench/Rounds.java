package dev.asli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Two things measured by turns in one run, because the machine is never equally busy twice: the ratio of neighbours is what
 * can be compared. Both figures of a pair are rates (more is better).
 */
final class Rounds {

    private static final int RESAMPLES = 10_000;

    private final List<double[]> pairs = new ArrayList<>();

    /** One figure from one round. */
    interface Round {
        double rate() throws Exception;
    }

    /** One warm-up pair that is not counted, then so many pairs, in alternating order. */
    static Rounds of(int pairs, Round ours, Round beside) throws Exception {
        Rounds rounds = new Rounds();
        ours.rate();
        beside.rate();
        for (int i = 0; i < pairs; i++) {
            boolean oursFirst = i % 2 == 0;
            double first = (oursFirst ? ours : beside).rate();
            double second = (oursFirst ? beside : ours).rate();
            rounds.pairs.add(oursFirst ? new double[] {first, second} : new double[] {second, first});
        }
        return rounds;
    }

    double ours() {
        return median(pairs.stream().mapToDouble(pair -> pair[0]).toArray());
    }

    double beside() {
        return median(pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    double ratio() {
        return median(ratios());
    }

    /** Lower end of the bootstrap 95 % interval of the median ratio. */
    double lowRatio() {
        Random random = new Random(1);
        double[] ratios = ratios();
        double[] medians = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            medians[i] = median(random.ints(ratios.length, 0, ratios.length)
                    .mapToDouble(k -> ratios[k])
                    .toArray());
        }
        Arrays.sort(medians);
        return medians[RESAMPLES / 40];
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] ratios() {
        return pairs.stream().mapToDouble(pair -> pair[0] / pair[1]).toArray();
    }
}
