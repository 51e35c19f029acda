package org.proxylens.data.read.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.MessageType;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.source.Library;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.PandasIndex;
import org.proxylens.data.table.TableBuilder;

/**
 * Reads Parquet tables in the shapes of a CSV.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record ParquetReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final int STEP = 4096;

    @Override
    public String name() {
        return "Parquet";
    }

    @Override
    public boolean recognises(SourceFile file) {
        byte[] head = file.head();
        return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        return Library.call(file, name(), () -> table(file, progress));
    }

    private List<RawContent> table(SourceFile file, Progress progress) throws IOException {
        MemoryBudget budget = new MemoryBudget(file, limits);
        new PageSizes(file, budget).check();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageUnpacking(file, budget))
                .withUseHadoopVectoredIo(false)
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new BytesInputFile(file.bytes()), options)) {
            FileMetaData footer = reader.getFooter().getFileMetaData();
            MessageType schema = footer.getSchema();
            List<ColumnDescriptor> columns = flat(schema, file);
            MessageType read = new MessageType(
                    schema.getName(),
                    columns.stream()
                            .map(column -> schema.getType(column.getPath()))
                            .toList());
            reader.setRequestedSchema(read);
            List<String> names =
                    columns.stream().map(column -> column.getPath()[0]).toList();
            PandasIndex index = PandasIndex.of(names, footer.getKeyValueMetaData());
            TableBuilder builder = new TableBuilder(file, name(), index.names(), byHand, budget);
            double total = Math.max(1, reader.getRecordCount());
            long done = 0;
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                ColumnReadStoreImpl store =
                        new ColumnReadStoreImpl(group, new NoConverter(), read, footer.getCreatedBy());
                long before = done;
                read(store, columns, group.getRowCount(), builder, row -> {
                    index.name(builder, before + row);
                    if (row % STEP == 0) {
                        progress.at(Math.min(1, (before + row) / total));
                    }
                });
                done += group.getRowCount();
            }
            return builder.build();
        }
    }

    private static List<ColumnDescriptor> flat(MessageType schema, SourceFile file) {
        List<ColumnDescriptor> columns = new ArrayList<>();
        for (ColumnDescriptor column : schema.getColumns()) {
            if (column.getPath().length == 1 && column.getMaxRepetitionLevel() == 0) {
                columns.add(column);
            }
        }
        if (columns.isEmpty()) {
            throw file.refuse("parquet-no-column");
        }
        return columns;
    }

    private static void read(
            ColumnReadStoreImpl store,
            List<ColumnDescriptor> columns,
            long rows,
            TableBuilder builder,
            LongConsumer eachRow) {
        ParquetColumn[] readers = new ParquetColumn[columns.size()];
        for (int i = 0; i < readers.length; i++) {
            ColumnReader reader = store.getColumnReader(columns.get(i));
            readers[i] = new ParquetColumn(reader, columns.get(i));
        }
        for (long row = 0; row < rows; row++) {
            builder.beginRow(0);
            for (int i = 0; i < readers.length; i++) {
                readers[i].next(builder, i);
            }
            eachRow.accept(row);
            builder.endRow();
        }
    }
}
