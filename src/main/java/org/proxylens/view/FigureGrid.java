package org.proxylens.view;

import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.proxylens.model.Messages;
import org.proxylens.model.Readout;

/** Every figure of a readout: its name, its value with unit, its definition in a tooltip; grouped under headings. */
final class FigureGrid extends GridPane {
    private static final Map<String, String> HEADING_BEFORE = Map.of(
            "recovered", "readout.group.front",
            "mean_accuracy_regret", "readout.group.accuracy",
            "mean_latency_overhead", "readout.group.latency",
            "additive_epsilon", "readout.group.distance",
            "srcc", "readout.group.monotonicity");
    private static final List<String> ORDER = List.of(
            "recovered",
            "target_front",
            "proxy_selected",
            "proxy_front",
            "mean_accuracy_regret",
            "max_accuracy_regret",
            "mean_latency_overhead",
            "max_latency_overhead",
            "unreachable",
            "uncovered_budget",
            "additive_epsilon",
            "igd_plus",
            "hv_target",
            "hv_proxy",
            "srcc",
            "srcc_low",
            "srcc_high",
            "kendall",
            "n");

    FigureGrid() {
        setId("figures");
        getStyleClass().add("figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setFillWidth(true);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(names, values);
    }

    void show(List<Readout.Line> lines) {
        getChildren().clear();
        int row = 0;
        for (String key : ORDER) {
            for (Readout.Line line : lines) {
                if (line.key().equals(key)) {
                    row = add(line, row);
                }
            }
        }
    }

    private int add(Readout.Line line, int first) {
        int row = first;
        String heading = HEADING_BEFORE.get(line.key());
        if (heading != null) {
            Label label = new Label(Messages.text(heading));
            label.getStyleClass().add("group");
            add(label, 0, row, 2, 1);
            row++;
        }
        Tooltip definition = new Tooltip(Messages.text("figure." + line.key() + ".tip"));
        Label name = new Label(Messages.text("figure." + line.key()));
        name.setTooltip(definition);
        name.setWrapText(true);
        Label value = new Label(text(line));
        value.setId("figure-" + line.key());
        value.setTooltip(definition);
        value.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("value");
        name.setLabelFor(value);
        add(name, 0, row);
        add(value, 1, row);
        return row + 1;
    }

    private static String text(Readout.Line line) {
        return switch (line.kind()) {
            case COEFFICIENT -> NumberText.coefficient(line.value());
            case SHARE -> NumberText.share(line.value());
            case POINTS -> NumberText.points(line.value());
            case NUMBER -> NumberText.significant(line.value());
            case COUNT -> NumberText.count((long) line.value());
        };
    }
}
