package org.proxylens.data.read.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
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
            refuseRagged(reader.getFooter(), columns, file);
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
            new TableRows(columns, index, builder, budget, reader.getRecordCount())
                    .read(reader, read, footer.getCreatedBy(), progress);
            return builder.build();
        }
    }

    /** A value for each row, so that no room is made for rows that are not there. */
    private static void refuseRagged(ParquetMetadata footer, List<ColumnDescriptor> columns, SourceFile file) {
        Set<ColumnPath> read = new HashSet<>();
        columns.forEach(column -> read.add(ColumnPath.get(column.getPath())));
        for (BlockMetaData group : footer.getBlocks()) {
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                if (read.contains(chunk.getPath()) && chunk.getValueCount() != group.getRowCount()) {
                    throw file.refuse("damaged-parquet-pages");
                }
            }
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
}
