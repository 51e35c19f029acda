package org.proxylens.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;

/**
 * The SRCC of every pair. Devices whose valid rows agree form a group and keep the ranks they have over all of them;
 * only between groups are ranks taken anew, over the rows common to both, from the order that was sorted once.
 */
final class SpearmanMatrix {
    private static final double SHARE_OF_SORTING = 0.6;

    private final @Nullable SortedColumn[] columns;
    private final BitSet[] valid;
    private final int[][] ranks;
    private final double[] squares;
    private final int[] size;
    private final double[][] value;
    private final int[][] n;

    private SpearmanMatrix(BitSet[] valid) {
        this.valid = valid;
        columns = new @Nullable SortedColumn[valid.length];
        ranks = new int[valid.length][];
        squares = new double[valid.length];
        size = Arrays.stream(valid).mapToInt(BitSet::cardinality).toArray();
        value = new double[valid.length][valid.length];
        n = new int[valid.length][valid.length];
    }

    static CorrelationMatrix of(List<double[]> latencies, Progress progress) {
        SpearmanMatrix matrix =
                new SpearmanMatrix(latencies.stream().map(ColumnValues::present).toArray(BitSet[]::new));
        boolean alike = Arrays.stream(matrix.valid).distinct().limit(2).count() < 2;
        ParallelTasks.run(
                latencies.size(),
                ParallelTasks.part(progress, 0, SHARE_OF_SORTING),
                RadixSorter::new,
                (sorter, device) -> matrix.rank(device, sorter.sort(latencies.get(device)), !alike));
        List<Blocks> jobs = matrix.jobs();
        ParallelTasks.run(
                jobs.size(),
                ParallelTasks.part(progress, SHARE_OF_SORTING, 1),
                Worker::new,
                (worker, job) -> matrix.run(jobs.get(job), worker));
        return new CorrelationMatrix(matrix.value, matrix.n);
    }

    /** Where all devices are valid in the same rows, nothing but the ranks is wanted of a column. */
    private void rank(int device, SortedColumn column, boolean again) {
        ranks[device] = column.centredRanks();
        squares[device] = RankProduct.dot(ranks[device], ranks[device]);
        columns[device] = again ? column : null;
    }

    /** Two blocks of devices; all of one block share their valid rows. The right of a diagonal begins with the left. */
    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    private record Blocks(int[] left, int[] right, boolean diagonal) {}

    private List<Blocks> jobs() {
        Map<BitSet, List<Integer>> byRows = new LinkedHashMap<>();
        for (int device = 0; device < valid.length; device++) {
            byRows.computeIfAbsent(valid[device], rows -> new ArrayList<>()).add(device);
        }
        List<int[]> groups = byRows.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        List<Blocks> jobs = new ArrayList<>();
        for (int one = 0; one < groups.size(); one++) {
            int[] group = groups.get(one);
            int high = RankProduct.left(ranks[group[0]].length);
            int wide = RankProduct.right(ranks[group[0]].length);
            for (int from = 0; from < group.length; from += high) {
                int[] left = slice(group, from, high);
                for (int start = from; start < group.length; start += wide) {
                    jobs.add(new Blocks(left, slice(group, start, wide), start == from));
                }
                for (int[] other : groups.subList(one + 1, groups.size())) {
                    for (int start = 0; start < other.length; start += wide) {
                        jobs.add(new Blocks(left, slice(other, start, wide), false));
                    }
                }
            }
        }
        return jobs;
    }

    private static int[] slice(int[] devices, int from, int most) {
        return Arrays.copyOfRange(devices, from, Math.min(devices.length, from + most));
    }

    private void run(Blocks job, Worker worker) {
        BitSet common = (BitSet) valid[job.left[0]].clone();
        common.and(valid[job.right[0]]);
        int count = common.cardinality();
        Double one = job.left.length * job.right.length == 1 && !job.diagonal
                ? ofTwo(job.left[0], job.right[0], common, count, worker)
                : null;
        if (one != null) {
            put(job.left[0], job.right[0], one, count);
            return;
        }
        int[][] left = ranksOver(common, count, job.left, worker, worker.left);
        int[][] right = ranksOver(common, count, job.right, worker, worker.right);
        worker.product.multiply(left, right, job.diagonal);
        double[] leftSquares = squares(job.left, left);
        double[] rightSquares = squares(job.right, right);
        for (int i = 0; i < left.length; i++) {
            for (int j = job.diagonal ? i : 0; j < right.length; j++) {
                double r = RankCorrelations.pearson(worker.product.at(i, j), leftSquares[i], rightSquares[j], count);
                put(job.left[i], job.right[j], r, count);
            }
        }
    }

    private @Nullable Double ofTwo(int i, int j, BitSet common, int count, Worker worker) {
        SortedColumn x = columns[i];
        SortedColumn y = columns[j];
        return x == null || y == null
                ? null
                : SortedColumn.spearman(x, y, common, count, worker.buffer, worker.otherBuffer);
    }

    private void put(int i, int j, double r, int count) {
        value[i][j] = r;
        value[j][i] = r;
        n[i][j] = count;
        n[j][i] = count;
    }

    private int[][] ranksOver(BitSet common, int count, int[] devices, Worker worker, int[][] room) {
        int[][] over = new int[devices.length][];
        for (int i = 0; i < devices.length; i++) {
            SortedColumn column = columns[devices[i]];
            if (column == null || size[devices[i]] == count) {
                over[i] = ranks[devices[i]];
            } else {
                if (room[i] == null || room[i].length != column.rows()) {
                    room[i] = new int[column.rows()];
                }
                column.centredRanks(common, worker.buffer, room[i]);
                over[i] = room[i];
            }
        }
        return over;
    }

    private double[] squares(int[] devices, int[][] over) {
        double[] of = new double[devices.length];
        for (int i = 0; i < devices.length; i++) {
            of[i] = over[i] == ranks[devices[i]] ? squares[devices[i]] : RankProduct.dot(over[i], over[i]);
        }
        return of;
    }

    /** What one thread keeps from job to job. */
    private static final class Worker {
        private final RankProduct product = new RankProduct();
        private final RankBuffer buffer = new RankBuffer();
        private final RankBuffer otherBuffer = new RankBuffer();
        private final int[][] left = new int[RankPanel.LEFT][];
        private final int[][] right = new int[RankPanel.RIGHT][];
    }
}
