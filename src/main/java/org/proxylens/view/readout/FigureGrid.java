package org.proxylens.view.readout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<PairFigure, Label> values = new LinkedHashMap<>();
    private final Map<PairFigure, Label> beside = new LinkedHashMap<>();

    FigureGrid() {
        setId("figures");
        getStyleClass().add("figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setFillWidth(true);
        ColumnConstraints proxy = new ColumnConstraints();
        proxy.setHalignment(HPos.RIGHT);
        ColumnConstraints adapted = new ColumnConstraints();
        adapted.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(names, proxy, adapted);
    }

    /** @param adapted the pair as adapted, whose figures stand beside; null where there is none */
    void show(PairReading pair, @Nullable PairReading adapted) {
        List<PairFigure> wanted = PairFigure.listed(pair).stream()
                .filter(figure -> figure.group() != PairFigure.Group.HEADLINE)
                .toList();
        if (!wanted.equals(List.copyOf(values.keySet())) || (adapted == null) != beside.isEmpty()) {
            lay(wanted, adapted != null);
        }
        values.forEach((figure, value) -> value.setText(text(figure, pair)));
        if (adapted != null) {
            beside.forEach((figure, value) -> value.setText(text(figure, adapted)));
        }
    }

    private void lay(List<PairFigure> figures, boolean adapted) {
        getChildren().clear();
        values.clear();
        beside.clear();
        int row = adapted ? heads() : 0;
        PairFigure.Group group = PairFigure.Group.HEADLINE;
        for (PairFigure figure : figures) {
            if (figure.group() != group) {
                group = figure.group();
                heading(group.title(), row++);
            }
            add(figure, adapted, row++);
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

    private void add(PairFigure figure, boolean adapted, int row) {
        Label name = Parts.words(figure.label());
        Tips.on(name, figure.definition());
        Label value = value("figure-", figure);
        name.setLabelFor(value);
        add(name, 0, row);
        add(value, 1, row);
        values.put(figure, value);
        if (adapted) {
            Label other = value("adapted-", figure);
            add(other, 2, row);
            beside.put(figure, other);
        }
    }

    private static Label value(String id, PairFigure figure) {
        Label value = Parts.label("", "value");
        value.setId(id + figure.key());
        Tips.on(value, figure.definition());
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
            case NUMBER -> NumberText.number(value);
            case COUNT -> NumberText.count((long) value);
        };
    }
}
