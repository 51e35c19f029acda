package org.proxylens.figure.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxylens.figure.FigureFont;

/** Texts broken into lines of a width, in canvas units. */
final class TextLines {
    private static final String GOES_ON = " \\";
    private static final String INDENT = "    ";

    private TextLines() {}

    /** The lines of a text; a word that is wider than a line is broken where the line ends. */
    static List<String> of(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            lines.addAll(filled(pieces(paragraph), size, width));
        }
        return lines;
    }

    private static List<String> filled(List<String> pieces, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            if (FigureFont.width((line + piece).stripTrailing(), size) <= width) {
                line += piece;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            String rest = piece;
            while (FigureFont.width(rest.stripTrailing(), size) > width) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line = rest;
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    private static int fitting(String text, double size, double width) {
        int fits = text.offsetByCodePoints(0, 1);
        while (fits < text.length()) {
            int next = text.offsetByCodePoints(fits, 1);
            if (FigureFont.width(text.substring(0, next), size) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    /** The parts of a text between which a line may end. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(text);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The width of the widest part of a text that is not broken unless it must be. */
    static double least(String text, double size) {
        return pieces(text).stream()
                .mapToDouble(piece -> FigureFont.width(piece.stripTrailing(), size))
                .max()
                .orElse(0);
    }

    /** A line for a terminal, broken between words so that a shell still takes it as one. */
    static List<String> command(String command, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(command)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isBlank() && FigureFont.width(longer + GOES_ON, size) > width) {
                lines.add(line + GOES_ON);
                longer = INDENT + word;
            }
            line = longer;
        }
        lines.add(line);
        return lines.stream().flatMap(whole -> of(whole, size, width).stream()).toList();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char letter = command.charAt(i);
            quoted ^= letter == '\'';
            if (letter == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(letter);
            }
        }
        words.add(word.toString());
        return words;
    }
}
