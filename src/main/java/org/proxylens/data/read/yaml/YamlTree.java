package org.proxylens.data.read.yaml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.tree.TreeBudget;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a tree from YAML's events, without recursion: the parser constructs nothing, tags are not looked at, and
 * aliases (with which a small file can stand for a huge one) are refused.
 */
final class YamlTree {
    private final SourceFile file;
    private final TreeBudget budget;
    private final int deepest;
    private final Deque<Branch> open = new ArrayDeque<>();
    private @Nullable Object root;

    YamlTree(SourceFile file, ReadLimits limits) {
        this.file = file;
        this.budget = new TreeBudget(new MemoryBudget(file, limits));
        this.deepest = limits.depth();
    }

    /** The first document. */
    Object read() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(false)
                .build();
        try {
            for (Event event : new Parse(settings).parseInputStream(new ByteArrayInputStream(file.bytes()))) {
                if (event instanceof DocumentEndEvent) {
                    break;
                }
                take(event);
            }
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(1L);
            throw file.refuse(line, "not-yaml", oneLine(e.getProblem())).because(e);
        } catch (YamlEngineException e) {
            throw file.refuse(1, "damaged-yaml", oneLine(e.getMessage())).because(e);
        }
        Object value = root;
        if (value == null) {
            throw file.refuse("empty-file");
        }
        return value;
    }

    private void take(Event event) {
        if (event instanceof AliasEvent) {
            throw file.refuse(line(event), "yaml-alias");
        }
        if (event instanceof MappingStartEvent) {
            begin(new Branch(new TreeDict(), null), event);
        } else if (event instanceof SequenceStartEvent) {
            begin(new Branch(null, new TreeList()), event);
        } else if (event instanceof ScalarEvent scalar) {
            value(scalar(scalar));
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            value(open.pop().container());
        }
    }

    private void begin(Branch branch, Event event) {
        budget.container();
        if (open.size() >= deepest) {
            throw file.refuse(line(event), "deep-yaml", deepest);
        }
        open.push(branch);
    }

    private void value(Object value) {
        Branch branch = open.peek();
        if (branch == null) {
            root = value;
        } else {
            branch.take(value);
        }
    }

    private Object scalar(ScalarEvent event) {
        String text = event.getValue();
        budget.text(text.length());
        if (event.getScalarStyle() != ScalarStyle.PLAIN || text.length() > 40) {
            return text;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "~", "null" -> TreeNone.NONE;
            case ".nan" -> Double.NaN;
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (text.matches("[+-]?\\d{1,18}")) {
            return Long.parseLong(text);
        }
        return text.matches("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?")
                ? (Object) Double.parseDouble(text)
                : text;
    }

    private static long line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1L).orElse(1L);
    }

    private static String oneLine(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /** A list or dict that is not complete. */
    private static final class Branch {
        private final @Nullable TreeDict dict;
        private final @Nullable TreeList list;
        private @Nullable Object key;

        Branch(@Nullable TreeDict dict, @Nullable TreeList list) {
            this.dict = dict;
            this.list = list;
        }

        void take(Object value) {
            if (list != null) {
                list.add(value);
            } else if (key == null) {
                key = value;
            } else if (dict != null) {
                dict.put(key, value);
                key = null;
            }
        }

        Object container() {
            return list != null ? list : dict != null ? dict : TreeNone.NONE;
        }
    }
}
