package org.proxylens.data.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.tree.TreeBudget;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.read.tree.TreeTables;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/**
 * Reads JSON (lookup tables, dicts, lists) and JSON lines (a record per line, as nn-Meter's benchmark). A value under
 * {@code graph} is passed over unread.
 */
public final class JsonReader implements TableReader {
    private static final String GRAPH = "graph";

    private final ReadLimits limits;
    private final ByHand byHand;
    private final JsonFactory factory;

    /**
     * @param limits what may be built from one file
     * @param byHand what the user said of columns
     */
    public JsonReader(ReadLimits limits, ByHand byHand) {
        this.limits = limits;
        this.byHand = byHand;
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(400)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public boolean recognises(SourceFile file) {
        byte[] head = file.head();
        int i = head.length > 2 && (head[0] & 0xff) == 0xef ? 3 : 0;
        while (i < head.length && Character.isWhitespace(head[i])) {
            i++;
        }
        int next = i + 1;
        while (next < head.length && Character.isWhitespace(head[next])) {
            next++;
        }
        if (next >= head.length) {
            return false;
        }
        boolean dict = head[i] == '{' && (head[next] == '"' || head[next] == '}');
        return dict || (head[i] == '[' && "[{\"-0123456789]nN".indexOf(head[next]) >= 0);
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        byte[] bytes = file.bytes();
        int from = bytes.length > 2 && (bytes[0] & 0xff) == 0xef ? 3 : 0;
        TreeBudget budget = new TreeBudget(new MemoryBudget(file, limits));
        TreeList roots = new TreeList();
        int end = endOfLine(bytes, from);
        if (isBlank(bytes, end) || !isWhole(bytes, from, end)) {
            add(roots, bytes, from, bytes.length, 1, budget, file);
        } else {
            for (int line = 1, start = from; start < bytes.length; line++, start = end + 1) {
                end = endOfLine(bytes, start);
                add(roots, bytes, start, end, line, budget, file);
                progress.at((double) end / bytes.length);
            }
        }
        if (roots.size() == 0) {
            throw file.refuse("empty-file");
        }
        return roots.size() == 1 && !isRecord(roots.get(0))
                ? TreeTables.of(file, name(), roots.get(0), byHand)
                : TreeTables.of(file, TreeTables.JSON_LINES, roots, byHand);
    }

    /** Adds the values that stand in some bytes, the first of which is on that line. */
    private void add(TreeList roots, byte[] bytes, int from, int to, int line, TreeBudget budget, SourceFile file) {
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            while (parser.nextToken() != null) {
                roots.add(value(parser, budget, file));
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            int where = line + Math.max(1, at.getLineNr()) - 1;
            throw (e instanceof StreamConstraintsException
                            ? file.refuse(where, "deep-json")
                            : file.refuse(where, "not-json", Math.max(1, at.getColumnNr())))
                    .because(e);
        } catch (IOException e) {
            throw file.refuse(line, "not-json", 1).because(e);
        }
    }

    /** Whether a value ends where the line does: then it is JSON lines. */
    private boolean isWhole(byte[] bytes, int from, int to) {
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != null && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (!Character.isWhitespace(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a lone object is a line of records rather than a dict of data. */
    private static boolean isRecord(Object root) {
        return root instanceof TreeDict dict && dict.get("id") != null;
    }

    /** Depth is bounded by the parser, so recursion is. */
    private Object value(JsonParser parser, TreeBudget budget, SourceFile file) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw file.refuse("cut-short");
        }
        return switch (token) {
            case START_ARRAY -> list(parser, budget, file);
            case START_OBJECT -> dict(parser, budget, file);
            case VALUE_STRING -> {
                budget.text(parser.getTextLength());
                yield parser.getText();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                budget.number();
                yield number(parser);
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> TreeNone.NONE;
        };
    }

    /** A whole number of 64 bits as Long, any other as Double. */
    private static Object number(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        return parser.getDoubleValue();
    }

    private TreeList list(JsonParser parser, TreeBudget budget, SourceFile file) throws IOException {
        budget.container();
        TreeList list = new TreeList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, budget, file));
        }
        return list;
    }

    private TreeDict dict(JsonParser parser, TreeBudget budget, SourceFile file) throws IOException {
        budget.container();
        TreeDict dict = new TreeDict();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals(GRAPH)) {
                parser.skipChildren();
            } else {
                budget.text(key.length());
                dict.put(key, value(parser, budget, file));
            }
        }
        return dict;
    }
}
