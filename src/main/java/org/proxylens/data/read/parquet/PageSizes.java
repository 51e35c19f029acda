package org.proxylens.data.read.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;

/**
 * Walks a Parquet file's footer and page headers before the library allocates what they promise: chunks must lie in the
 * file, pages in their chunk, and no page may hold more values than it has bits. Nested columns are never read, so never
 * checked.
 */
final class PageSizes {
    private static final int TRAILER = 8;
    private static final int MOST_COLUMNS = 20_000;

    private final SourceFile file;
    private final byte[] bytes;
    private final MemoryBudget budget;

    PageSizes(SourceFile file, MemoryBudget budget) {
        this.file = file;
        this.bytes = file.bytes();
        this.budget = budget;
    }

    /** Refuses the file where a size does not fit. */
    void check() throws IOException {
        int footerEnd = bytes.length - TRAILER;
        long footerLength = footerEnd < 4 ? -1 : littleEndian(footerEnd);
        if (footerLength < 0 || footerLength > footerEnd - 4L) {
            throw file.refuse("damaged-parquet-footer");
        }
        FileMetaData footer = Util.readFileMetaData(
                new ByteArrayInputStream(bytes, (int) (footerEnd - footerLength), (int) footerLength));
        if (footer.getSchemaSize() > MOST_COLUMNS || footer.getRow_groupsSize() > MOST_COLUMNS) {
            throw file.refuse("parquet-columns", MOST_COLUMNS);
        }
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk chunk : group.getColumns()) {
                if (chunk.getMeta_data() == null) {
                    throw damaged();
                }
                if (chunk.getMeta_data().getPath_in_schemaSize() == 1) {
                    check(chunk.getMeta_data(), group.getNum_rows());
                }
            }
        }
    }

    private void check(ColumnMetaData chunk, long rows) throws IOException {
        long start = chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0
                ? Math.min(chunk.getDictionary_page_offset(), chunk.getData_page_offset())
                : chunk.getData_page_offset();
        long length = chunk.getTotal_compressed_size();
        if (start < 0 || length < 0 || start > bytes.length || length > bytes.length - start || rows < 0) {
            throw damaged();
        }
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, (int) start, (int) length);
        long values = 0;
        while (in.available() > 0 && values < chunk.getNum_values()) {
            PageHeader page = Util.readPageHeader(in);
            int packed = page.getCompressed_page_size();
            int unpacked = page.getUncompressed_page_size();
            if (packed < 0 || unpacked < 0 || packed > in.available()) {
                throw damaged();
            }
            budget.take(unpacked);
            values += values(page, unpacked);
            in.skip(packed);
        }
        if (values > rows || values < chunk.getNum_values()) {
            throw damaged();
        }
    }

    /** The values a data page holds. */
    private long values(PageHeader page, int unpacked) {
        if (page.isSetDictionary_page_header()) {
            int entries = page.getDictionary_page_header().getNum_values();
            if (entries < 0 || entries > unpacked) {
                throw damaged();
            }
            budget.take(entries, 64);
            return 0;
        }
        long values = page.isSetData_page_header()
                ? page.getData_page_header().getNum_values()
                : page.isSetData_page_header_v2()
                        ? page.getData_page_header_v2().getNum_values()
                        : 0;
        if (values < 0) {
            throw damaged();
        }
        budget.take(values, Double.BYTES);
        return values;
    }

    private long littleEndian(int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }

    private RuntimeException damaged() {
        return file.refuse("damaged-parquet-pages");
    }
}
