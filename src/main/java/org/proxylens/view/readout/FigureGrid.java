package org.proxylens.view.readout;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;

/** Every figure of a readout: its name, its value with unit, its definition in a tooltip; grouped under headings. */
final class FigureGrid extends GridPane {
    FigureGrid() {
        setId("figures");
        getStyleClass().add("figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setFillWidth(true);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        ColumnConstraints adapted = new ColumnConstraints();
        adapted.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(names, values, adapted);
    }

    /** @param adapted the pair as adapted, whose figures stand beside; null where there is none */
    void show(PairReading pair, @Nullable PairReading adapted) {
        getChildren().clear();
        int row = adapted == null ? 0 : heads();
        PairFigure.Group group = PairFigure.Group.HEADLINE;
        for (PairFigure figure : PairFigure.listed(pair)) {
            if (figure.group() != PairFigure.Group.HEADLINE) {
                if (figure.group() != group) {
                    group = figure.group();
                    heading(group.title(), row++);
                }
                row = add(figure, pair, adapted, row);
            }
        }
    }

    private void heading(String title, int row) {
        Label label = Parts.label(title, "group");
        label.setMinWidth(USE_PREF_SIZE);
        add(label, 0, row, 3, 1);
    }

    private int heads() {
        head("proxy", 1);
        head("adapted", 2);
        return 1;
    }

    private void head(String key, int column) {
        Label head = Parts.label(Messages.text("readout.head." + key), "caption");
        Tips.on(head, Messages.text("readout.head." + key + ".tip"));
        head.setMinWidth(USE_PREF_SIZE);
        add(head, column, 0);
    }

    private int add(PairFigure figure, PairReading pair, @Nullable PairReading adapted, int row) {
        String definition = figure.definition();
        Label name = new Label(figure.label());
        Tips.on(name, definition);
        name.setWrapText(true);
        Label value = value("figure-" + figure.key(), text(figure, pair), definition);
        name.setLabelFor(value);
        add(name, 0, row);
        add(value, 1, row);
        if (adapted != null) {
            add(value("adapted-" + figure.key(), text(figure, adapted), definition), 2, row);
        }
        return row + 1;
    }

    private static Label value(String id, String text, String definition) {
        Label value = Parts.label(text, "value");
        value.setId(id);
        Tips.on(value, definition);
        value.setMinWidth(USE_PREF_SIZE);
        return value;
    }

    private static String text(PairFigure figure, PairReading pair) {
        double value = figure.value(pair);
        return switch (figure.kind()) {
            case COEFFICIENT -> NumberText.coefficient(value);
            case SHARE -> NumberText.share(value);
            case POINTS -> NumberText.points(value);
            case LATENCY -> Numbers.latency(value, pair.target().unit());
            case NUMBER -> NumberText.significant(value);
            case COUNT -> NumberText.count((long) value);
        };
    }
}
