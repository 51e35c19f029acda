package org.proxylens.figure.table;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.heatmap.ColourScale;
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
            from matplotlib.colors import LinearSegmentedColormap

            DATA = \"""\\
            %s\"""

            %splt.rcParams["font.size"] = %s
            plt.rcParams["pdf.fonttype"] = 42
            data = pandas.read_csv(io.StringIO(DATA), dtype={"series": str, "proxy": str, "target": str},
                                   keep_default_na=False, na_values=[""])
            size = (%s / 25.4, %s / 25.4)
            """;
    private static final String HEATMAP = """
            figure, axes = plt.subplots(figsize=size, layout="constrained")
            rows = data["proxy"].drop_duplicates()
            columns = data["target"].drop_duplicates()
            values = data.pivot(index="proxy", columns="target", values="value").loc[rows, columns].to_numpy() * %s
            colours = LinearSegmentedColormap.from_list("figure", [%s])
            image = axes.imshow(values, cmap=colours, vmin=%s, vmax=%s)
            axes.autoscale(False)
            axes.set_xticks(range(len(columns)), columns, rotation=%d, ha="right", va="%s", rotation_mode="anchor")
            axes.set_yticks(range(len(rows)), rows)
            axes.tick_params(length=0, labelsize=%s)


            def reached(row, column):
                inside = 0 <= row < len(rows) and 0 <= column < len(columns)
                return inside and bool(%s)


            for row in range(len(rows)):
                for column in range(len(columns)):
                    value = values[row, column]
                    if %s and value == value:
                        red, green, blue, _ = image.cmap(image.norm(value))
                        words = "1" if value == 1 else f"{value:.%df}".lstrip("0") or "0"
                        axes.text(column, row, words, ha="center", va="center",
                                  size=%s, color="black" if 0.3 * red + 0.6 * green + 0.1 * blue > 0.5 else "white")
                    for down, along in ((0, 1), (0, -1), (1, 0), (-1, 0)):
                        if reached(row, column) and not reached(row + down, column + along):
                            x, y = column + along / 2, row + down / 2
                            axes.plot([x - down / 2, x + down / 2], [y - along / 2, y + along / 2], color="black",
                                      linewidth=0.8)
            axes.set_xlabel(%s)
            axes.set_ylabel(%s)
            figure.colorbar(image, label=%s, shrink=0.8, aspect=30)
            """;
    private static final String PLANES = """
            PANELS = [
            %s]
            figure, grid = plt.subplots(%d, %d, figsize=size, layout="constrained", squeeze=False)
            for number, (axes, panel) in enumerate(zip(grid.flat, PANELS), 1):
                part = data[data["panel"] == number] if "panel" in data else data
                for upright, start, end, colour, name in panel["lines"]:
                    style = "--" if name else "-"
                    if upright is None:
                        axes.plot([start, end], [start, end], color=colour, linewidth=1, linestyle=style, label=name)
                    elif start == end:
                        (axes.axvline if upright else axes.axhline)(start, color=colour, linewidth=1, linestyle=style,
                                                                    label=name)
                    else:
                        (axes.axvspan if upright else axes.axhspan)(start, end, color=colour, alpha=0.1, linewidth=0)
                for name, look in panel["series"].items():
                    points = part[part["series"] == name]
                    axes.plot(points["x"], points["y"], label=name, **look)
                    if "low" in points and points["low"].notna().any():
                        axes.fill_between(points["x"], points["low"], points["high"], color=look["color"], alpha=0.15,
                                          linewidth=0)
                axes.set(title=panel["title"], xlabel=panel["x"], ylabel=panel["y"], xscale=panel["xscale"],
                         yscale=panel["yscale"], xlim=panel["xlim"], ylim=panel["ylim"])
                axes.grid(linewidth=0.4, alpha=0.5)
                axes.spines[["top", "right"]].set_visible(False)
                if len(axes.get_legend_handles_labels()[1]) > 1:
                    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -%s), ncol=2, fontsize="small", frameon=False)
            for axes in grid.flat[len(PANELS):]:
                axes.remove()
            """;
    private static final String PANEL = """
                {
                    "title": %s, "x": %s, "y": %s,
                    "xscale": "%s", "yscale": "%s", "xlim": (%s, %s), "ylim": (%s, %s),
                    "lines": [%s],
                    "series": {
            %s        },
                },
            """;
    private static final String FOOT = "figure.savefig(\"%s.pdf\")%n";

    private static final double POINTS_PER_UNIT = 0.75;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int SHADES = 9;

    /** The share of a figure's width that the cells take, and the width of a point and two digits in their size. */
    private static final double CELLS_SHARE = 0.52;

    private static final double NAMES_SHARE = 0.8;

    private static final double DIGITS = 1.67;
    private static final double LEAST_VALUE = 4;

    /** From a plane to its legend, in millimetres, and the share of a figure's height that the plane takes. */
    private static final double BELOW_MM = 11;

    private static final double PLANE_SHARE = 0.6;

    private FigureScript() {}

    /** The script of a figure at a size on paper. */
    public static String python(Figure<?> figure, Lettering lettering, double widthMm, double heightMm) {
        double points = Math.round(lettering.size() * POINTS_PER_UNIT * 10) / 10.0;
        String head = String.format(
                Locale.ROOT,
                HEAD,
                figure.description().replace('\n', ' '),
                FigureTable.csv(figure).replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\""),
                figure.theme().dark() ? "plt.style.use(\"dark_background\")\n" : "",
                points,
                widthMm,
                heightMm);
        HeatmapFigure heatmap = DrawnPanel.heatmap(figure);
        String body = heatmap != null
                ? cells(heatmap, lettering.style(), points, widthMm)
                : planes(DrawnPanel.of(figure), heightMm);
        return head + body + String.format(Locale.ROOT, FOOT, figure.name()).replace(System.lineSeparator(), "\n");
    }

    private static String cells(HeatmapFigure heatmap, FigureStyle style, double points, double widthMm) {
        double unit = heatmap.measure().percent() ? 100 : 1;
        ColourScale scale = ColourScale.of(heatmap.measure(), heatmap.values(), heatmap.order())
                .in(style.palette());
        String shades = IntStream.range(0, SHADES)
                .mapToDouble(i -> scale.low() + (scale.high() - scale.low()) * i / (SHADES - 1))
                .mapToObj(value -> '"' + hex(scale.color(value)) + '"')
                .collect(Collectors.joining(", "));
        double cell = CELLS_SHARE * widthMm * POINTS_PER_MM / Math.max(1, heatmap.size());
        double size = Math.min(points, cell / DIGITS);
        boolean upright = cell < 1.4 * points;
        String reached = Double.isNaN(heatmap.threshold())
                ? "False"
                : "values[row, column] " + (heatmap.measure().largerIsBetter() ? ">= " : "<= ")
                        + unit * heatmap.threshold();
        FigureStyle.Values wanted = size < LEAST_VALUE ? FigureStyle.Values.NONE : style.values();
        int usual = heatmap.measure().percent() ? 1 : 2;
        return String.format(
                Locale.ROOT,
                HEATMAP,
                unit,
                shades,
                unit * scale.low(),
                unit * scale.high(),
                upright ? 90 : 45,
                upright ? "center" : "top",
                Math.round(Math.min(points, NAMES_SHARE * cell) * 10) / 10.0,
                reached,
                switch (wanted) {
                    case ALL -> "True";
                    case REACHED -> "reached(row, column)";
                    case NONE -> "False";
                },
                style.decimals() < 0 ? usual : style.decimals(),
                Math.round(size * 10) / 10.0,
                text(Messages.text("figure.heatmap.columns")),
                text(Messages.text("figure.heatmap.rows")),
                text(heatmap.measure().title()));
    }

    private static String planes(List<DrawnPanel> panels, double heightMm) {
        int columns = (int) Math.max(1, Math.ceil(Math.sqrt(panels.size())));
        int rows = Math.max(1, (panels.size() + columns - 1) / columns);
        double below = Math.round(100 * BELOW_MM * rows / (PLANE_SHARE * heightMm)) / 100.0;
        return String.format(
                Locale.ROOT,
                PLANES,
                panels.stream().map(FigureScript::panel).collect(Collectors.joining()),
                rows,
                columns,
                below);
    }

    private static String panel(DrawnPanel panel) {
        return String.format(
                Locale.ROOT,
                PANEL,
                text(panel.title()),
                text(panel.xTitle()),
                text(panel.yTitle()),
                panel.logX() ? "log" : "linear",
                panel.logY() ? "log" : "linear",
                panel.view().xLow(),
                panel.view().xHigh(),
                panel.view().yLow(),
                panel.view().yHigh(),
                panel.lines().stream().map(FigureScript::line).collect(Collectors.joining(", ")),
                panel.series().stream()
                        .map(series -> "            " + text(series.name()) + ": " + look(series) + ",\n")
                        .collect(Collectors.joining()));
    }

    private static String line(DrawnPanel.Line line) {
        String upright =
                switch (line.kind()) {
                    case VERTICAL -> "True";
                    case HORIZONTAL -> "False";
                    case DIAGONAL -> "None";
                };
        return "(" + upright + ", " + line.from() + ", " + line.to() + ", \"" + line.color() + "\", "
                + text(line.label()) + ")";
    }

    private static String look(DrawnSeries series) {
        SeriesLook look = series.drawn().look();
        StringBuilder words = new StringBuilder("dict(color=\"" + hex(look.color()) + "\"");
        if (look.line() == null) {
            words.append(", linestyle=\"none\"");
        } else {
            words.append(", linewidth=").append(POINTS_PER_UNIT * look.line().getLineWidth());
            words.append(look.line().getDashArray() == null ? "" : ", linestyle=\"--\"");
        }
        if (series.drawn().cloud()) {
            words.append(", marker=\"o\", markersize=1.3, markeredgewidth=0, alpha=0.35");
        } else if (look.marker() != null) {
            words.append(", marker=\"").append(marker(look.marker())).append("\", markersize=");
            words.append(2 * POINTS_PER_UNIT * look.radius());
            words.append(look.hollow() ? ", markerfacecolor=\"none\"" : ", markeredgewidth=0");
        }
        words.append(series.drawn().steps() ? ", drawstyle=\"steps-post\")" : ")");
        return words.toString();
    }

    private static String marker(Marker marker) {
        return switch (marker) {
            case DISC, RING -> "o";
            case DIAMOND -> "D";
            case SQUARE -> "s";
            case TRIANGLE -> "^";
            case CROSS -> "X";
        };
    }

    static String hex(Paint paint) {
        int rgb = paint instanceof Color color ? color.getRGB() : 0;
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    private static String text(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
