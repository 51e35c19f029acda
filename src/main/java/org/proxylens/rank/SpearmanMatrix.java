package org.proxylens.rank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.data.Progress;

/**
 * The SRCC of every pair. Devices whose valid rows agree form a group and keep the ranks they have over all of them;
 * only between groups are ranks taken anew, over the rows common to both, from the order that was sorted once.
 */
final class SpearmanMatrix {
    private static final double SHARE_OF_SORTING = 0.6;

    private final SortedColumn[] columns;
    private final double[][] ranks;
    private final double[][] value;
    private final int[][] n;

    private SpearmanMatrix(SortedColumn[] columns) {
        this.columns = columns;
        ranks = new double[columns.length][];
        value = new double[columns.length][columns.length];
        n = new int[columns.length][columns.length];
    }

    static CorrelationMatrix of(List<double[]> latencies, Progress progress) {
        SortedColumn[] columns = SortedColumn.all(latencies, ParallelTasks.part(progress, 0, SHARE_OF_SORTING));
        return of(columns, ParallelTasks.part(progress, SHARE_OF_SORTING, 1));
    }

    static CorrelationMatrix of(SortedColumn[] columns, Progress progress) {
        SpearmanMatrix matrix = new SpearmanMatrix(columns);
        ParallelTasks.run(
                columns.length,
                fraction -> {},
                () -> matrix,
                (own, device) -> own.ranks[device] = columns[device].centredRanks());
        List<Blocks> jobs = matrix.jobs();
        ParallelTasks.run(jobs.size(), progress, Worker::new, (worker, job) -> matrix.run(jobs.get(job), worker));
        return new CorrelationMatrix(matrix.value, matrix.n);
    }

    /** Two blocks of devices; all of one block share their valid rows. */
    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    private record Blocks(int[] left, int[] right) {
        boolean diagonal() {
            return left == right;
        }
    }

    private List<Blocks> jobs() {
        Map<BitSet, List<Integer>> groups = new LinkedHashMap<>();
        for (int device = 0; device < columns.length; device++) {
            groups.computeIfAbsent(columns[device].valid(), rows -> new ArrayList<>())
                    .add(device);
        }
        List<int[]> blocks = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            for (int from = 0; from < group.size(); from += RankProduct.BLOCK) {
                int to = Math.min(group.size(), from + RankProduct.BLOCK);
                blocks.add(group.subList(from, to).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        List<Blocks> jobs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = i; j < blocks.size(); j++) {
                jobs.add(new Blocks(blocks.get(i), blocks.get(j)));
            }
        }
        return jobs;
    }

    private void run(Blocks job, Worker worker) {
        BitSet common = (BitSet) columns[job.left[0]].valid().clone();
        common.and(columns[job.right[0]].valid());
        int count = common.cardinality();
        double[][] left = ranksOver(common, count, job.left, worker, worker.left);
        double[][] right = job.diagonal() ? left : ranksOver(common, count, job.right, worker, worker.right);
        worker.product.multiply(left, right, job.diagonal());
        double[] leftSquares = squares(left);
        double[] rightSquares = job.diagonal() ? leftSquares : squares(right);
        for (int i = 0; i < left.length; i++) {
            for (int j = job.diagonal() ? i : 0; j < right.length; j++) {
                double r = RankCorrelations.pearson(worker.product.at(i, j), leftSquares[i], rightSquares[j], count);
                put(job.left[i], job.right[j], r, count);
            }
        }
    }

    private void put(int i, int j, double r, int count) {
        value[i][j] = r;
        value[j][i] = r;
        n[i][j] = count;
        n[j][i] = count;
    }

    private double[][] ranksOver(BitSet common, int count, int[] devices, Worker worker, double[][] room) {
        double[][] over = new double[devices.length][];
        for (int i = 0; i < devices.length; i++) {
            SortedColumn column = columns[devices[i]];
            if (column.size() == count) {
                over[i] = ranks[devices[i]];
            } else {
                if (room[i] == null || room[i].length != column.rows()) {
                    room[i] = new double[column.rows()];
                }
                column.centredRanks(common, worker.buffer, room[i]);
                over[i] = room[i];
            }
        }
        return over;
    }

    private static double[] squares(double[][] ranks) {
        double[] squares = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            squares[i] = RankProduct.dot(ranks[i], ranks[i]);
        }
        return squares;
    }

    /** What one thread keeps from job to job. */
    private static final class Worker {
        private final RankProduct product = new RankProduct();
        private final RankBuffer buffer = new RankBuffer();
        private final double[][] left = new double[RankProduct.BLOCK][];
        private final double[][] right = new double[RankProduct.BLOCK][];
    }
}
