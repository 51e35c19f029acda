package org.proxylens.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row index of a pandas table. It is written as a column, whose name says little where it had none, or, where it
 * merely counts, not at all but in the file's metadata.
 *
 * @param names the column names, the last of them arch_id where the index counts
 * @param counts whether the index is no column, so that {@link #name(TableBuilder, long)} names the rows
 * @param start of the count
 * @param step of the count
 */
public record PandasIndex(List<String> names, boolean counts, long start, long step) {
    private static final String METADATA = "pandas";
    private static final String UNNAMED = "__index_level_0__";
    private static final String ID = "arch_id";
    private static final ObjectMapper JSON = new ObjectMapper();

    public PandasIndex {
        names = List.copyOf(names);
    }

    /**
     * The column names of a file, with its index as arch_id unless another column names the architectures.
     *
     * @param names as they stand in the file
     * @param metadata the file's notes by name; null where it has none
     */
    public static PandasIndex of(List<String> names, @Nullable Map<String, String> metadata) {
        if (names.stream().anyMatch(TableHeaders::namesArchitecture)) {
            return new PandasIndex(names, false, 0, 0);
        }
        JsonNode range = names.contains(UNNAMED) ? null : range(metadata == null ? null : metadata.get(METADATA));
        if (range == null) {
            List<String> renamed =
                    names.stream().map(name -> name.equals(UNNAMED) ? ID : name).toList();
            return new PandasIndex(renamed, false, 0, 0);
        }
        List<String> longer = new ArrayList<>(names);
        longer.add(ID);
        return new PandasIndex(
                longer, true, range.path("start").asLong(), range.path("step").asLong(1));
    }

    /** Names the row begun, where the index counts. */
    public void name(TableBuilder builder, long row) {
        if (counts) {
            builder.number(names.size() - 1, (double) (start + row * step));
        }
    }

    /** The count that pandas kept, null where there is none or its name says that it counts something else. */
    private static @Nullable JsonNode range(@Nullable String metadata) {
        if (metadata == null) {
            return null;
        }
        try {
            JsonNode index = JSON.readTree(metadata).path("index_columns").path(0);
            JsonNode name = index.path("name");
            boolean architectures = !name.isTextual() || TableHeaders.namesArchitecture(name.asText());
            return index.path("kind").asText().equals("range") && architectures ? index : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
