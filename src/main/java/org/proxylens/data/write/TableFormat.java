package org.proxylens.data.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a table is written as text: its first row is the header. */
public enum TableFormat {
    /** Columns set apart by tabs, as spreadsheets take them. */
    TEXT,
    MARKDOWN,
    /** LaTeX with the rules of booktabs. */
    LATEX,
    CSV;

    private static final Pattern NUMBER = Pattern.compile("[-−+<>≥≤ ]*[\\d.,]+( ?(%|ms|pp|pp\\.))?|–|");
    private static final Pattern SPECIAL = Pattern.compile("[&%$#_{}~^\\\\<>–−≥≤…]");
    private static final Map<String, String> ESCAPED = Map.ofEntries(
            Map.entry("~", "\\textasciitilde{}"),
            Map.entry("^", "\\textasciicircum{}"),
            Map.entry("\\", "\\textbackslash{}"),
            Map.entry("<", "$<$"),
            Map.entry(">", "$>$"),
            Map.entry("–", "--"),
            Map.entry("−", "$-$"),
            Map.entry("≥", "$\\geq$"),
            Map.entry("≤", "$\\leq$"),
            Map.entry("…", "\\dots{}"));

    /**
     * Writes a table.
     *
     * @param rows equally long, the header first
     */
    public String of(List<List<String>> rows) {
        return switch (this) {
            case TEXT -> lines(rows, "", "\t", "");
            case MARKDOWN -> markdown(rows);
            case LATEX -> latex(rows);
            case CSV -> csv(rows);
        };
    }

    private static String lines(List<List<String>> rows, String before, String between, String after) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining(between, before, after + "\n")))
                .collect(Collectors.joining());
    }

    private static String markdown(List<List<String>> rows) {
        List<List<String>> escaped = rows.stream()
                .map(row -> row.stream().map(cell -> cell.replace("|", "\\|")).toList())
                .toList();
        String rule = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> isNumeric(rows, column) ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return lines(escaped.subList(0, 1), "| ", " | ", " |")
                + rule
                + lines(escaped.subList(1, escaped.size()), "| ", " | ", " |");
    }

    private static String latex(List<List<String>> rows) {
        List<List<String>> escaped = rows.stream()
                .map(row -> row.stream().map(TableFormat::escaped).toList())
                .toList();
        String columns = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> isNumeric(rows, column) ? "r" : "l")
                .collect(Collectors.joining());
        return "\\begin{tabular}{" + columns + "}\n\\toprule\n"
                + lines(escaped.subList(0, 1), "", " & ", " \\\\")
                + "\\midrule\n"
                + lines(escaped.subList(1, escaped.size()), "", " & ", " \\\\")
                + "\\bottomrule\n\\end{tabular}\n";
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        return rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column))
                .matches());
    }

    private static String escaped(String cell) {
        return SPECIAL.matcher(cell)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        ESCAPED.getOrDefault(found.group(), "\\" + found.group())));
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
