package org.proxylens.controller.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.model.choice.ExportSize;

/** The command lines that write the figures of the window, byte for byte. */
final class FigureCommands {
    private FigureCommands() {}

    /** The command line of a figure; empty where there is none. */
    static String of(StudyCommands commands, Figure<?> figure, ExportSize size) {
        if (!size.format().drawn()) {
            return "";
        }
        List<String> style = style(figure, size);
        if (figure instanceof HeatmapFigure heatmap) {
            boolean plain = heatmap.isWhole() && heatmap.dress().bands().isEmpty();
            List<String> tree = heatmap.dress().tree() == null ? List.of() : List.of("--tree");
            return plain ? StudyCommands.line("heatmap", commands.arguments(commands.heatmap(), tree, style)) : "";
        }
        if (figure instanceof ScatterFigure scatter) {
            List<String> axes = new ArrayList<>(commands.axes());
            if (scatter.axes() != AxisKind.LINEAR) {
                axes.add(scatter.axes() == AxisKind.LOG ? "--log" : "--ranks");
            }
            if (scatter.fronts() != null) {
                axes.add("--fronts");
                axes.addAll(commands.region());
            }
            axes.addAll(view(scatter.shown()));
            return StudyCommands.line("scatter", commands.arguments(axes, style));
        }
        if (figure instanceof ParetoFigure pareto && pareto.extra().isEmpty()) {
            return StudyCommands.line(
                    "pareto", commands.arguments(commands.pair(), commands.region(), view(pareto.shown()), style));
        }
        return "";
    }

    private static List<String> view(Viewport view) {
        return List.of("--view", view.xLow() + ":" + view.xHigh() + ":" + view.yLow() + ":" + view.yHigh());
    }

    private static List<String> style(Figure<?> figure, ExportSize size) {
        List<String> words = new ArrayList<>();
        add(words, "-o", figure.name() + "." + size.format().name().toLowerCase(Locale.ROOT));
        add(words, "--width-mm", Double.toString(size.widthMm()));
        add(words, "--height-mm", Double.toString(size.heightMm()));
        add(words, "--dpi", Double.toString(size.dpi()));
        FigureStyle style = size.style();
        FigureStyle usual = FigureStyle.PAPER;
        if (style.fontPt() > 0) {
            add(words, "--font-pt", Double.toString(style.fontPt()));
        }
        if (style.palette() != usual.palette()) {
            add(words, "--colours", style.palette().toString());
        }
        if (style.values() != usual.values()) {
            add(words, "--values", style.values().toString());
        }
        if (style.decimals() >= 0) {
            add(words, "--decimals", Integer.toString(style.decimals()));
        }
        if (style.legend() != null) {
            add(words, "--legend", style.legend().toString());
        }
        if (style.caption() != null) {
            words.add(style.caption() ? "--caption" : "--no-caption");
        }
        if (!style.title().isEmpty()) {
            add(words, "--title", style.title());
        }
        if (style.lines() != 1) {
            add(words, "--line-scale", Double.toString(style.lines()));
        }
        if (style.points() != 1) {
            add(words, "--point-scale", Double.toString(style.points()));
        }
        if (style.cloud() != null) {
            add(words, "--cloud", style.cloud().toString());
        }
        if (size.dark()) {
            words.add("--dark");
        }
        return words;
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }
}
