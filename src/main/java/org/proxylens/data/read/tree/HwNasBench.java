package org.proxylens.data.read.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawLookup;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;
import org.proxylens.space.FbnetLayout;

/**
 * HW-NAS-Bench: {@code ['nasbench201'][dataset][metric][index]} with the cells under {@code config}, and
 * {@code ['fbnet'][metric][block]}. Latencies are in milliseconds; energy and arithmetic intensity come as costs. With
 * several datasets a device is named after both.
 */
record HwNasBench(SourceFile file, String format) {
    private static final String LATENCY = "_latency";

    List<RawContent> read(TreeDict root) {
        List<RawContent> contents = new ArrayList<>();
        if (root.get("nasbench201") instanceof TreeDict cells) {
            boolean several = cells.size() > 1;
            for (int i = 0; i < cells.size(); i++) {
                if (cells.keys().get(i) instanceof String dataset
                        && cells.values().get(i) instanceof TreeDict metrics) {
                    contents.add(table(metrics, several ? "_" + dataset : ""));
                }
            }
        }
        if (root.get("fbnet") instanceof TreeDict metrics) {
            for (int i = 0; i < metrics.size(); i++) {
                if (metrics.keys().get(i) instanceof String metric
                        && metrics.values().get(i) instanceof TreeDict blocks) {
                    addLookups(contents, metric, numbers(blocks));
                }
            }
        }
        if (contents.isEmpty()) {
            throw file.refuse("hw-nas-bench-empty");
        }
        return contents;
    }

    private RawTable table(TreeDict metrics, String suffix) {
        List<@Nullable String> cells = cells(metrics.get("config"));
        int rows = cells == null ? -1 : cells.size();
        List<RawColumn> columns = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            if (!(metrics.keys().get(i) instanceof String metric) || metric.equals("config")) {
                continue;
            }
            NumberList numbers = list(metrics.values().get(i));
            if (numbers == null) {
                continue;
            }
            rows = rows < 0 ? numbers.values().length : rows;
            if (numbers.values().length != rows) {
                throw file.refuse("hw-nas-bench-length", shown(metric), numbers.values().length, rows);
            }
            columns.add(column(metric, suffix, numbers));
        }
        if (columns.isEmpty()) {
            throw file.refuse("hw-nas-bench-empty");
        }
        List<String> ids = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            ids.add(Integer.toString(row));
        }
        return RawTable.byId(file.shown(), format, ids, cells, columns);
    }

    private static RawColumn column(String metric, String suffix, NumberList numbers) {
        boolean latency = metric.endsWith(LATENCY);
        String device = latency ? metric.substring(0, metric.length() - LATENCY.length()) : metric;
        return new RawColumn(
                device + suffix,
                latency ? RawColumn.Kind.LATENCY : RawColumn.Kind.COST,
                latency ? RawUnit.MILLISECONDS : RawUnit.NONE,
                latency ? null : metric.substring(metric.indexOf('_') + 1),
                numbers.values(),
                numbers.words());
    }

    /** A list by index, or a dict from index in order. */
    private static @Nullable NumberList list(Object value) {
        return value instanceof TreeDict dict ? NumberList.ofItems(dict.values()) : NumberList.of(value);
    }

    private static @Nullable List<@Nullable String> cells(@Nullable Object config) {
        List<Object> entries =
                config instanceof TreeDict dict ? dict.values() : config == null ? null : NumberList.items(config);
        if (entries == null) {
            return null;
        }
        List<@Nullable String> cells = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            cells.add(entry instanceof TreeDict dict && dict.get("arch_str") instanceof String cell ? cell : null);
        }
        return cells;
    }

    private static Map<String, Double> numbers(TreeDict blocks) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.keys().get(i) instanceof String key
                    && NumberList.isNumber(blocks.values().get(i))) {
                numbers.put(key, NumberList.number(blocks.values().get(i)));
            }
        }
        return numbers;
    }

    private void addLookups(List<RawContent> contents, String metric, Map<String, Double> blocks) {
        boolean latency = metric.endsWith(LATENCY);
        String device = latency ? metric.substring(0, metric.length() - LATENCY.length()) : metric;
        for (FbnetLayout layout : FbnetLayout.ALL) {
            if (blocks.keySet().containsAll(layout.always())) {
                Map<String, Double> means = new LinkedHashMap<>();
                layout.always().forEach(key -> means.put(key, blocks.get(key)));
                layout.blockKeys().forEach((place, key) -> {
                    if (blocks.get(key) != null) {
                        means.put(place, blocks.get(key));
                    }
                });
                contents.add(new RawLookup(
                        file.shown(),
                        format,
                        device + "_fbnet_" + layout.dataset(),
                        latency ? RawUnit.MILLISECONDS : RawUnit.NONE,
                        means,
                        layout.always(),
                        List.of()));
            }
        }
    }

    private static String shown(String metric) {
        return (metric.length() > 60 ? metric.substring(0, 60) + "…" : metric).replaceAll("\\p{Cntrl}", "?");
    }
}
