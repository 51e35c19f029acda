package org.proxylens.proxy.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;

/** Known devices play the new one, to see what architectures chosen by {@link DecisionDesign} are worth. */
final class DecisionBacktest {
    private static final int PLAYERS = 12;
    private static final int DRAWS = 12;

    /** Steps of one search, by devices and architectures, that a second leaves room for. */
    private static final double ROOM = 300_000;

    private static final double HIGHEST = 0.9999;

    private final List<Device> devices;
    private final double[][] truth;
    private final int rows;
    private final int[] done;
    private final int count;

    /** @param done rows measured already, part of every set */
    DecisionBacktest(List<Device> devices, int rows, int[] done, int count) {
        this.devices = devices;
        this.rows = rows;
        this.done = done;
        this.count = count;
        truth = RankCorrelations.spearmanMatrix(
                        devices.stream().map(Device::latencies).toList(), CommonSet.PAIRWISE, Progress.NONE)
                .value();
    }

    Optional<DesignGain> gain(SplittableRandom random) {
        int[] players = players();
        int most = IntStream.of(players)
                .map(player -> free(devices.get(player)).length)
                .min()
                .orElse(0);
        int[] sizes = DesignGain.sizes(count, most);
        if (most < count) {
            return Optional.empty();
        }
        Errors[] errors = new Errors[players.length];
        SplittableRandom[] own =
                Arrays.stream(players).mapToObj(player -> random.split()).toArray(SplittableRandom[]::new);
        ParallelTasks.run(players.length, Progress.NONE, () -> own, (randoms, i) -> {
            errors[i] = play(players[i], sizes, randoms[i]);
        });
        Errors mean = Errors.mean(errors);
        return Optional.of(DesignGain.read(count, mean.chosen, sizes, mean.random, players.length));
    }

    /** Some devices, evenly taken: fewer where there is much to search. */
    private int[] players() {
        double devicesSquared = 0.5 * devices.size() * devices.size();
        double work = (done.length + count) * (8.0 * devices.size() + devicesSquared);
        int most = (int) Math.max(DesignGain.FEWEST_DEVICES, Math.min(PLAYERS, ROOM / work));
        int step = (devices.size() + most - 1) / most;
        return IntStream.range(0, devices.size()).filter(i -> i % step == 0).toArray();
    }

    private int[] free(Device player) {
        double[] left = player.latencies().clone();
        for (int row : done) {
            left[row] = Double.NaN;
        }
        return ColumnValues.rows(left);
    }

    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    private record Errors(double chosen, double[] random) {
        static Errors mean(Errors[] all) {
            double[] random = new double[all[0].random.length];
            for (Errors errors : all) {
                for (int i = 0; i < random.length; i++) {
                    random[i] += errors.random[i] / all.length;
                }
            }
            return new Errors(
                    Arrays.stream(all).mapToDouble(Errors::chosen).average().orElseThrow(), random);
        }
    }

    private Errors play(int player, int[] sizes, SplittableRandom random) {
        List<Device> others = IntStream.range(0, devices.size())
                .filter(other -> other != player)
                .mapToObj(devices::get)
                .toList();
        int[] chosen = DecisionDesign.next(others, rows, done, count, random.split());
        int[] free = free(devices.get(player));
        double[] errors = new double[sizes.length];
        Random draws = new Random(random.nextLong());
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] drawn = RandomDraw.of(free, sizes[sizes.length - 1], draws);
            for (int i = 0; i < sizes.length; i++) {
                errors[i] += error(player, Arrays.copyOf(drawn, sizes[i])) / DRAWS;
            }
        }
        return new Errors(error(player, chosen), errors);
    }

    /** The mean square miss of z over the other devices. */
    private double error(int player, int[] added) {
        int[] set = Arrays.copyOf(done, done.length + added.length);
        System.arraycopy(added, 0, set, done.length, added.length);
        double[] own = ColumnValues.of(devices.get(player).latencies(), set);
        double sum = 0;
        int judged = 0;
        for (int other = 0; other < truth.length; other++) {
            double real = truth[player][other];
            if (other != player && !Double.isNaN(real)) {
                double found = RankCorrelations.spearman(
                                ColumnValues.of(devices.get(other).latencies(), set), own)
                        .value();
                double away = Double.isNaN(found) ? 1 : z(found, set.length) - z(real, Integer.MAX_VALUE);
                sum += away * away;
                judged++;
            }
        }
        return judged == 0 ? 1 : sum / judged;
    }

    private static double z(double r, int n) {
        double most = Math.min(HIGHEST, 1 - 1.0 / ((double) n * n));
        return SrccPosterior.atanh(r, most);
    }
}
