package org.proxylens.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as text: rows carry names and numbers, columns only the numbers, and what does not fit the width follows in
 * further blocks.
 */
public final class MatrixText {
    private static final int LONGEST_NAME = 30;

    private final List<String> names;
    private final Cell cell;

    /** What stands in a cell. */
    @FunctionalInterface
    public interface Cell {
        /** The text at that row and column. */
        String text(int row, int column);
    }

    /** The colour behind a cell. */
    @FunctionalInterface
    public interface Colour {
        /** RGB, null for none. */
        @Nullable
        Integer rgb(int row, int column);
    }

    /**
     * @param names of rows and columns alike
     * @param cell the texts
     */
    public MatrixText(List<String> names, Cell cell) {
        this.names = names.stream().map(TextWidth::printable).toList();
        this.cell = cell;
    }

    /**
     * The lines of the matrix.
     *
     * @param colours the colours behind the cells, null for plain text
     * @param ansi how colours are written
     */
    public List<String> lines(@Nullable Colour colours, Ansi ansi) {
        int size = names.size();
        int number = String.valueOf(size).length();
        int name = Math.min(
                LONGEST_NAME, names.stream().mapToInt(TextWidth::of).max().orElse(0));
        String[][] texts = texts();
        int width = 1 + Math.max(number, widest(texts));
        int perBlock = Math.max(1, (TextTable.MOST_COLUMNS - number - 1 - name - 1) / width);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < size; from += perBlock) {
            int to = Math.min(size, from + perBlock);
            if (from > 0) {
                lines.add("");
            }
            lines.add(header(from, to, number + 1 + name + 1, width));
            for (int row = 0; row < size; row++) {
                StringBuilder line = new StringBuilder(TextWidth.pad(String.valueOf(row + 1), number, true))
                        .append(' ')
                        .append(TextWidth.pad(TextWidth.elide(names.get(row), name), name, false))
                        .append(' ');
                for (int column = from; column < to; column++) {
                    String text = TextWidth.pad(texts[row][column], width, true);
                    Integer rgb = colours == null ? null : colours.rgb(row, column);
                    line.append(rgb == null ? text : ansi.on(rgb, text));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private String[][] texts() {
        int size = names.size();
        return IntStream.range(0, size)
                .parallel()
                .mapToObj(row -> IntStream.range(0, size)
                        .mapToObj(column -> cell.text(row, column))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static int widest(String[][] texts) {
        return Arrays.stream(texts)
                .flatMap(Arrays::stream)
                .mapToInt(TextWidth::of)
                .max()
                .orElse(1);
    }

    private static String header(int from, int to, int margin, int width) {
        StringBuilder line = new StringBuilder(" ".repeat(margin));
        for (int column = from; column < to; column++) {
            line.append(TextWidth.pad(String.valueOf(column + 1), width, true));
        }
        return line.toString();
    }
}
