package org.proxylens.data.read.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.proxylens.data.Progress;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.table.PandasIndex;
import org.proxylens.data.table.TableBuilder;

/** Gives the columns of a file to a table: plain numbers whole and on all cores, all else row by row. */
final class TableRows {
    private static final int STEP = 4096;

    private final List<ColumnDescriptor> columns;
    private final PandasIndex index;
    private final TableBuilder builder;
    private final Map<Integer, NumberPages> whole = new TreeMap<>();
    private final BitSet kept = new BitSet();
    private final int rows;

    TableRows(List<ColumnDescriptor> columns, PandasIndex index, TableBuilder builder, MemoryBudget budget, long rows) {
        this.columns = columns;
        this.index = index;
        this.builder = builder;
        this.rows = Math.toIntExact(rows);
        BitSet later = new BitSet();
        for (int at = 0; at < columns.size(); at++) {
            if (NumberPages.areIn(columns.get(at)) && builder.mayBeWhole(at)) {
                whole.put(at, new NumberPages(columns.get(at), this.rows, budget.shared()));
                later.set(at);
            }
        }
        builder.wholeLater(later);
    }

    /** Reads all of the file. */
    void read(ParquetFileReader reader, MessageType schema, String writer, Progress progress) throws IOException {
        long done = 0;
        for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
            decode(group);
            read(group, new ColumnReadStoreImpl(group, new NoConverter(), schema, writer), done, progress);
            done += group.getRowCount();
        }
        for (Map.Entry<Integer, NumberPages> each : whole.entrySet()) {
            builder.whole(each.getKey(), each.getValue().column(kept));
        }
    }

    private void decode(PageReadStore group) throws IOException {
        try {
            whole.entrySet().parallelStream().forEach(each -> {
                try {
                    each.getValue().read(group.getPageReader(columns.get(each.getKey())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(PageReadStore group, ColumnReadStoreImpl store, long before, Progress progress) {
        List<ParquetColumn> readers = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (!whole.containsKey(at)) {
                readers.add(new ParquetColumn(store.getColumnReader(columns.get(at)), columns.get(at), at));
            }
        }
        for (long row = 0; row < group.getRowCount(); row++) {
            int known = builder.rows();
            builder.beginRow(0);
            for (ParquetColumn reader : readers) {
                reader.next(builder);
            }
            index.name(builder, before + row);
            builder.endRow();
            kept.set((int) (before + row), builder.rows() > known);
            if (row % STEP == 0) {
                progress.at(Math.min(1, (before + row) / (double) rows));
            }
        }
    }
}
