package org.proxylens.data.read.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;

/**
 * NAS-Bench-201 and NATS-Bench as their interfaces keep them: {@code arch2infos[index][epochs]} with {@code arch_str} and,
 * under {@code all_results}, a run for each (dataset, seed); or one architecture's part of it. The accuracy on a dataset is the
 * mean over its seeds of the last epoch's, in percent, from the longest training: {@code ori-test} for CIFAR-10, whose test
 * images are never split, {@code x-test} for the others, {@code x-valid} for cifar10-valid.
 */
final class NatsBench {
    private static final String RUNS = "all_results";
    private static final List<String> LONGEST_FIRST = List.of("200", "full", "90", "12", "01", "less");

    private final SourceFile file;
    private final String format;
    private final List<String> ids = new ArrayList<>();
    private final List<@Nullable String> cells = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> columns = new LinkedHashMap<>();

    NatsBench(SourceFile file, String format) {
        this.file = file;
        this.format = format;
    }

    /** Whether the dict is the whole benchmark or one architecture of it. */
    static boolean recognises(TreeDict dict) {
        return dict.get("arch2infos") instanceof TreeDict || longest(dict) != null;
    }

    /** The architectures by their index, where the dict is the benchmark's list of them; null where it is not. */
    static @Nullable List<@Nullable String> listed(TreeDict dict) {
        Object archs = dict.get("meta_archs");
        List<Object> items = archs == null ? null : NumberList.items(archs);
        return items == null ? null : RecordTables.networks(items);
    }

    RawTable read(TreeDict root) {
        if (root.get("arch2infos") instanceof TreeDict infos) {
            for (int i = 0; i < infos.size(); i++) {
                TreeDict results = infos.values().get(i) instanceof TreeDict info ? longest(info) : null;
                if (results == null) {
                    throw file.refuse("nats-bench", infos.keys().get(i));
                }
                add(results, infos.keys().get(i));
            }
        } else {
            TreeDict results = longest(root);
            if (results == null) {
                throw file.refuse("nats-bench", 0);
            }
            add(results, results.get("arch_index"));
        }
        List<RawColumn> raw = new ArrayList<>();
        columns.forEach((dataset, values) -> {
            double[] column = ColumnValues.missing(ids.size());
            values.forEach((row, value) -> column[row] = value);
            raw.add(new RawColumn(dataset, RawColumn.Kind.ACCURACY, RawUnit.NONE, null, column, Map.of()));
        });
        if (raw.isEmpty()) {
            throw file.refuse("no-number");
        }
        return RawTable.byId(file.shown(), format, ids, cells, raw);
    }

    /** The results of the longest training, null where the dict holds none. */
    private static @Nullable TreeDict longest(TreeDict info) {
        for (String epochs : LONGEST_FIRST) {
            if (info.get(epochs) instanceof TreeDict results && results.get(RUNS) instanceof TreeDict) {
                return results;
            }
        }
        return null;
    }

    private void add(TreeDict results, @Nullable Object index) {
        int row = ids.size();
        ids.add(String.valueOf(results.get("arch_index") instanceof Long named ? named : index));
        cells.add(results.get("arch_str") instanceof String cell ? cell : null);
        if (!(results.get(RUNS) instanceof TreeDict runs)) {
            return;
        }
        Map<String, double[]> sums = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.keys().get(i) instanceof TreeTuple key
                    && key.size() == 2
                    && key.get(0) instanceof String dataset
                    && runs.values().get(i) instanceof TreeDict run) {
                Double accuracy = accuracy(dataset, run);
                if (accuracy != null) {
                    double[] sum = sums.computeIfAbsent(dataset, name -> {
                        order.add(name);
                        return new double[2];
                    });
                    sum[0] += accuracy;
                    sum[1]++;
                }
            }
        }
        for (String dataset : order) {
            double[] sum = sums.getOrDefault(dataset, new double[] {Double.NaN, 1});
            columns.computeIfAbsent(dataset, name -> new HashMap<>()).put(row, sum[0] / sum[1]);
        }
    }

    private static @Nullable Double accuracy(String dataset, TreeDict run) {
        if (!(run.get("eval_acc1es") instanceof TreeDict accuracies) || !(run.get("epochs") instanceof Long epochs)) {
            return null;
        }
        String split = dataset.equals("cifar10") ? "ori-test" : dataset.equals("cifar10-valid") ? "x-valid" : "x-test";
        Object value = accuracies.get(split + "@" + (epochs - 1));
        return value != null && NumberList.isNumber(value) ? (Double) NumberList.number(value) : null;
    }
}
