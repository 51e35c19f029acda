package org.proxylens.analysis.study;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.proxylens.data.DataException;
import org.proxylens.data.DataRepair;

/**
 * Values as JSON and back. What a file does not say is as usual, so that files of older programs can be read; what this
 * program does not know is passed over.
 */
public final class StudyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addMixIn(DataRepair.class, Kinds.class)
            .build();

    /** Sets: their order says nothing, and is always the same in a file. */
    private static final Set<String> SETS = Set.of("devices", "without", "pinned");

    private StudyJson() {}

    /** How the kinds of repairs are told apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DataRepair.Rescale.class, name = "rescale"),
        @JsonSubTypes.Type(value = DataRepair.CountMissing.class, name = "count-missing"),
        @JsonSubTypes.Type(value = DataRepair.ReadAsPercent.class, name = "read-as-percent"),
        @JsonSubTypes.Type(value = DataRepair.KeepMeasured.class, name = "keep-measured")
    })
    private interface Kinds {}

    /** A record as a tree that is equal to what is read of it again. */
    public static ObjectNode tree(Object value) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(JSON.writeValueAsBytes(value));
            tree.properties().forEach(field -> sorted(field.getKey(), field.getValue()));
            return tree;
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("A value that is no JSON.", e);
        }
    }

    private static void sorted(String name, JsonNode node) {
        if (node instanceof ArrayNode array && SETS.contains(name)) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            items.sort(Comparator.comparing(JsonNode::asText));
            array.removeAll();
            array.addAll(items);
        }
        node.properties().forEach(field -> sorted(field.getKey(), field.getValue()));
    }

    /**
     * A record from a tree.
     *
     * @param usual what holds where the tree says nothing
     * @throws DataException where the tree says something that cannot be
     */
    public static <T> T value(JsonNode tree, T usual, Class<T> type) {
        try {
            ObjectNode whole = tree(usual);
            merge(whole, tree);
            return JSON.treeToValue(whole, type);
        } catch (JsonProcessingException e) {
            throw DataException.of("study-value", field(e)).because(e);
        }
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(field -> {
            JsonNode before = into.get(field.getKey());
            boolean both = before instanceof ObjectNode && field.getValue() instanceof ObjectNode;
            if (both) {
                merge((ObjectNode) before, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Where in the tree it is: {@code choices.repairs[2]}. */
    private static String field(JsonProcessingException e) {
        StringBuilder field = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            mapping.getPath()
                    .forEach(step -> field.append(
                            step.getFieldName() == null
                                    ? "[" + step.getIndex() + "]"
                                    : (field.isEmpty() ? "" : ".") + step.getFieldName()));
        }
        return field.toString();
    }
}
