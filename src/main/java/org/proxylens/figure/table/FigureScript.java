package org.proxylens.figure.table;

import java.awt.Color;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proxylens.figure.Figure;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.heatmap.HeatmapFigure;

/** A short script for matplotlib that holds the data of a figure and draws it, for those who want to restyle it. */
@SuppressWarnings("InlineFormatString") // a script is read more easily in one piece
public final class FigureScript {
    private static final String HEAD = """
            #!/usr/bin/env python3
            # %s
            import io

            import matplotlib.pyplot as plt
            import pandas

            DATA = \"""\\
            %s\"""

            plt.rcParams["font.size"] = %s
            data = pandas.read_csv(io.StringIO(DATA))
            figure, axes = plt.subplots(figsize=(%s / 25.4, %s / 25.4), layout="constrained")
            """;
    private static final String HEATMAP = """
            names = data["proxy"].drop_duplicates()
            values = data.pivot(index="proxy", columns="target", values="value").loc[names, names]
            image = axes.imshow(values, cmap="%s")
            axes.set_xticks(range(len(names)), names, rotation=45, ha="right")
            axes.set_yticks(range(len(names)), names)
            for row in range(len(names)):
                for column in range(len(names)):
                    value = values.iat[row, column]
                    axes.text(column, row, f"{value:.2f}".lstrip("0"), ha="center", va="center", size="x-small",
                              color="black" if image.norm(value) > 0.5 else "white")
            axes.set_xlabel("Target")
            axes.set_ylabel("Proxy")
            figure.colorbar(image, label=%s)
            """;
    private static final String PLANE = """
            SERIES = {
            %s}
            for name, (kind, colour) in SERIES.items():
                part = data[data["series"] == name]
                if kind == "cloud":
                    axes.scatter(part["x"], part["y"], s=2, color=colour, alpha=0.4, linewidths=0, label=name)
                else:
                    style = "steps-post" if kind == "steps" else "default"
                    axes.plot(part["x"], part["y"], color=colour, drawstyle=style, marker="o", markersize=2, label=name)
            axes.set_xlabel(%s)
            axes.set_ylabel(%s)
            axes.set_xscale("%s")
            axes.set_yscale("%s")
            axes.legend()
            """;
    private static final String FOOT = "figure.savefig(\"%s.pdf\")%n";

    private FigureScript() {}

    /** The script of a figure at a size on paper. */
    public static String python(Figure<?> figure, Lettering lettering, double widthMm, double heightMm) {
        String name = figure.name();
        String head = String.format(
                Locale.ROOT,
                HEAD,
                figure.description().replace('\n', ' '),
                FigureTable.csv(figure).replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\""),
                Math.round(lettering.size() * 0.75 * 10) / 10.0,
                widthMm,
                heightMm);
        HeatmapFigure heatmap = DrawnFigure.heatmap(figure);
        String body = heatmap != null
                ? String.format(
                        Locale.ROOT,
                        HEATMAP,
                        palette(lettering),
                        text(heatmap.measure().title()))
                : plane(DrawnFigure.of(figure));
        return head + body + String.format(Locale.ROOT, FOOT, name).replace(System.lineSeparator(), "\n");
    }

    private static String palette(Lettering lettering) {
        return switch (lettering.style().palette()) {
            case BLUE_YELLOW, CIVIDIS -> "cividis";
            case VIRIDIS -> "viridis";
            case MAGMA -> "magma";
            case GREY -> "gray";
        };
    }

    private static String plane(DrawnFigure figure) {
        String series = figure.series().stream()
                .map(one -> "    " + text(one.name()) + ": (\""
                        + one.kind().name().toLowerCase(Locale.ROOT) + "\", \"" + hex(one.color()) + "\"),\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                PLANE,
                series,
                text(figure.xTitle()),
                text(figure.yTitle()),
                figure.logX() ? "log" : "linear",
                figure.logY() ? "log" : "linear");
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    private static String text(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
