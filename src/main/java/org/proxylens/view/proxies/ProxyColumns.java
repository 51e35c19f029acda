package org.proxylens.view.proxies;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;

/** The columns of the proxy table. */
record ProxyColumns(Workbench model) {
    private static final double WIDER = 1.2;

    List<TableColumn<ProxyRanking.Row, ?>> all() {
        return List.of(
                name(),
                reached(),
                number("loss-median", 62, row -> row.hvLoss().median(), NumberText::share),
                number("loss-worst", 88, row -> row.hvLoss().worst(), NumberText::share),
                number("regret-median", 80, row -> row.meanRegret().median(), NumberText::points),
                number("regret-worst", 100, row -> row.meanRegret().worst(), NumberText::points),
                strip(),
                number("srcc-median", 62, row -> row.srcc().median(), NumberText::coefficient),
                number("srcc-worst", 96, row -> row.srcc().worst(), NumberText::coefficient),
                number("accurate-median", 78, row -> row.accurateSrcc().median(), NumberText::coefficient),
                number("front-median", 74, row -> row.frontSrcc().median(), NumberText::coefficient));
    }

    private TableColumn<ProxyRanking.Row, ProxyRanking.Row> name() {
        TableColumn<ProxyRanking.Row, ProxyRanking.Row> column = column("device", 84);
        column.setComparator((a, b) -> a.device().compareToIgnoreCase(b.device()));
        column.setCellFactory(c -> TextCell.ofName(this::name));
        return column;
    }

    private String name(ProxyRanking.Row row) {
        ProxyReading reading = model.proxies().get();
        boolean cost = reading != null && reading.figures().costs().contains(row.device());
        return cost ? Messages.text("proxies.cost", row.device()) : row.device();
    }

    private TableColumn<ProxyRanking.Row, ProxyRanking.Row> reached() {
        TableColumn<ProxyRanking.Row, ProxyRanking.Row> column = column("reached", 74);
        column.setComparator((a, b) -> Integer.compare(a.reached(), b.reached()));
        column.setCellFactory(c -> new TextCell<>(
                row -> Messages.text("proxies.of", NumberText.count(row.reached()), NumberText.count(row.targets())),
                Pos.CENTER_RIGHT));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<ProxyRanking.Row, ProxyRanking.Row> strip() {
        TableColumn<ProxyRanking.Row, ProxyRanking.Row> column = column("strip", 120);
        column.setSortable(false);
        column.setCellFactory(c -> new StripCell());
        return column;
    }

    private TableColumn<ProxyRanking.Row, ProxyRanking.Row> number(
            String key, double least, ToDoubleFunction<ProxyRanking.Row> value, Function<Double, String> text) {
        return RowColumn.numbers(column(key, least), value, row -> text.apply(value.applyAsDouble(row)));
    }

    private static TableColumn<ProxyRanking.Row, ProxyRanking.Row> column(String key, double least) {
        TableColumn<ProxyRanking.Row, ProxyRanking.Row> column =
                RowColumn.of("proxies." + key, "proxies." + key + ".tip", least * WIDER, least);
        column.setId("proxy-column-" + key);
        return column;
    }

    private final class StripCell extends TableCell<ProxyRanking.Row, ProxyRanking.Row> {
        private final StripPlot plot = new StripPlot();

        @Override
        protected void updateItem(ProxyRanking.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            ProxyReading reading = model.proxies().get();
            if (row == null || empty || reading == null) {
                setGraphic(null);
            } else {
                setGraphic(plot);
                plot.show(strip(row, reading));
            }
        }

        private static String name(ProxyReading reading, int device) {
            return reading.figures().devices().get(device);
        }

        private StripPlot.Strip strip(ProxyRanking.Row row, ProxyReading reading) {
            double[][] srcc = reading.figures().srcc().value();
            double[] values = IntStream.range(0, srcc.length)
                    .filter(target ->
                            target != row.index() && !reading.figures().costs().contains(name(reading, target)))
                    .mapToDouble(target -> srcc[target][row.index()])
                    .toArray();
            double least = Arrays.stream(srcc)
                    .flatMapToDouble(Arrays::stream)
                    .filter(value -> !Double.isNaN(value))
                    .min()
                    .orElse(-1);
            return new StripPlot.Strip(
                    values,
                    row.srcc().median(),
                    reading.threshold(),
                    Math.min(least, reading.threshold()),
                    model.dark().get());
        }
    }
}
