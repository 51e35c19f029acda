package org.proxylens.view.devices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Repeats;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;
import org.proxylens.view.control.Tips;

/** The columns of the device table. */
final class DeviceColumns {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private static final int MEDIAN_DIGITS = 3;
    /** So wide is a name at least: before it is shortened beyond recognition, the last column gives way. */
    private static final double NAME = 100;

    private static final double MOST_GROWTH = 1.05;

    private final Workbench model;
    private final TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> repeatability;
    private final List<TableColumn<ObservableValue<DeviceSummary>, ?>> all;

    DeviceColumns(Workbench model) {
        this.model = model;
        repeatability = number(
                "repeatability",
                47,
                row -> row.facts().repeatability(),
                row -> NumberText.coefficient(row.facts().repeatability()));
        all = all();
    }

    /** All columns; what nobody measured twice has no repeatability, and that column is left out. */
    List<TableColumn<ObservableValue<DeviceSummary>, ?>> of(List<DeviceSummary> devices) {
        boolean repeated = devices.stream().anyMatch(row -> row.device().repeats() != null);
        return all.stream()
                .filter(column -> repeated || column != repeatability)
                .toList();
    }

    private List<TableColumn<ObservableValue<DeviceSummary>, ?>> all() {
        return List.of(
                name(),
                number("mean-srcc", 50, DeviceSummary::meanSrcc, row -> NumberText.coefficient(row.meanSrcc())),
                reached(),
                number("median", 74, row -> row.facts().median(), DeviceColumns::median),
                repeatability,
                number("valid", 54, row -> row.facts().valid(), DeviceColumns::valid),
                number("problems", 54, row -> row.facts().problems(), DeviceColumns::problems));
    }

    // its head names the threshold it counts by
    private TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> reached() {
        TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> column =
                number("reached", 48, DeviceSummary::reached, DeviceColumns::reached);
        if (column.getGraphic() instanceof Label head) {
            head.textProperty()
                    .bind(model.choices()
                            .map(choices -> Messages.text(
                                    "devices.reached", Numbers.shortCoefficient(choices.threshold(), 2))));
        }
        return column;
    }

    private static String reached(DeviceSummary row) {
        return row.reached() < 0 ? Numbers.UNDEFINED : NumberText.count(row.reached());
    }

    private static String median(DeviceSummary row) {
        String number = Numbers.significant(row.facts().median(), MEDIAN_DIGITS);
        String unit = row.device().unit().symbol();
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static String valid(DeviceSummary row) {
        return NumberText.count(row.facts().valid());
    }

    private static String problems(DeviceSummary row) {
        return row.facts().problems() == 0
                ? Numbers.UNDEFINED
                : NumberText.count(row.facts().problems());
    }

    private TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> name() {
        TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> column = column("name", 132);
        column.setComparator((a, b) -> a.name().compareToIgnoreCase(b.name()));
        column.setCellFactory(c -> new NameCell());
        return column;
    }

    private TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> number(
            String key, double width, ToDoubleFunction<DeviceSummary> value, Function<DeviceSummary, String> text) {
        TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> column =
                RowColumn.numbers(column(key, width), value, text);
        column.setCellFactory(c -> new NumberCell(text, key));
        column.setMinWidth(width);
        column.setMaxWidth(width * MOST_GROWTH);
        return column;
    }

    private static TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> column(String key, double width) {
        TableColumn<ObservableValue<DeviceSummary>, DeviceSummary> column =
                RowColumn.following("devices." + key, "devices." + key + ".tip", width, Math.min(width, NAME));
        column.setId("device-column-" + key);
        return column;
    }

    private boolean leftOut(DeviceSummary row) {
        Choices choices = model.choices().get();
        return !choices.devices().isEmpty() && !choices.devices().contains(row.name());
    }

    private final class NumberCell extends TextCell<ObservableValue<DeviceSummary>, DeviceSummary> {
        private final boolean repeats;

        NumberCell(Function<DeviceSummary, String> text, String key) {
            super(text, Pos.CENTER_RIGHT);
            repeats = key.equals("repeatability");
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(@Nullable DeviceSummary row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(LEFT_OUT, row != null && !empty && leftOut(row));
            Tips.on(
                    this,
                    repeats && row != null && !empty ? repeatText(row.device().repeats()) : null);
        }
    }

    private static String repeatText(@Nullable Repeats repeats) {
        return repeats == null
                ? Messages.text("devices.no-repeats")
                : Messages.text("devices.repeats", NumberText.count(repeats.most()));
    }

    private final class NameCell extends TableCell<ObservableValue<DeviceSummary>, DeviceSummary> {
        private String role = "";

        NameCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable DeviceSummary row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(LEFT_OUT, row != null && !empty && leftOut(row));
            if (row == null || empty) {
                setText(null);
                role("");
                Tips.on(this, (String) null);
            } else {
                setText(row.name());
                role(role(row.name(), CostFeatures.isComputed(row.device())));
                Tips.on(this, about(row.device()));
            }
        }

        private void role(String wanted) {
            if (!wanted.equals(role)) {
                role = wanted;
                setGraphic(wanted.isEmpty() ? null : badge(wanted));
            }
        }

        private String role(String name, boolean cost) {
            Choices choices = model.choices().get();
            boolean proxy = name.equals(choices.proxy());
            boolean target = name.equals(choices.target());
            if (!proxy && !target) {
                return cost ? "cost" : choices.pinned().contains(name) ? "pinned" : "";
            }
            return proxy && target ? "both" : proxy ? "proxy" : "target";
        }

        private static Label badge(String key) {
            Label badge = Parts.label(Messages.text("devices.badge." + key), "badge", "badge-" + key);
            badge.setAccessibleText(Messages.text("devices.badge." + key + ".name"));
            return badge;
        }
    }

    private static String about(Device device) {
        String attributes = device.attributes().entrySet().stream()
                .map(DeviceColumns::attribute)
                .collect(Collectors.joining("\n"));
        return attributes.isEmpty() ? device.name() : device.name() + "\n" + attributes;
    }

    private static String attribute(Map.Entry<String, String> attribute) {
        return attribute.getKey() + ": " + attribute.getValue();
    }
}
