package org.proxylens.view.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;

/** Every known device as a proxy of the new one, the most promising first. */
final class EvidenceTable extends TableView<ObservableValue<NewDevice.Evidence>> {
    /** By device, as they came: the user's order is the table's own. */
    private final Map<String, ObjectProperty<NewDevice.Evidence>> known = new LinkedHashMap<>();

    EvidenceTable() {
        setId("evidence");
        getStyleClass().add("dense");
        setAccessibleText(Messages.text("guide.evidence"));
        Label placeholder = Parts.words(Messages.text("guide.evidence.none"), "empty");
        setPlaceholder(placeholder);
        RowColumn.fitWhole(this);
        getColumns()
                .setAll(List.of(
                        text("device", 96, NewDevice.Evidence::device),
                        text("verdict", 76, EvidenceTable::verdict),
                        number(
                                "probability",
                                52,
                                NewDevice.Evidence::probabilityStrong,
                                e -> Numbers.probabilityPercent(e.probabilityStrong())),
                        number(
                                "srcc",
                                52,
                                e -> e.srcc().value(),
                                e -> NumberText.coefficient(e.srcc().value())),
                        number("interval", 104, NewDevice.Evidence::lowerBound, e -> NumberText.interval(e.interval())),
                        number(
                                "bound",
                                70,
                                NewDevice.Evidence::lowerBound,
                                e -> NumberText.coefficient(e.lowerBound())),
                        number("further", 56, e -> e.further().orElse(-1), EvidenceTable::further)));
    }

    /** Shows others, in the user's order; the device that is selected stays so where it is among them. */
    void show(List<NewDevice.Evidence> others) {
        List<String> devices = others.stream().map(NewDevice.Evidence::device).toList();
        ObservableValue<NewDevice.Evidence> before = getSelectionModel().getSelectedItem();
        String selected = before == null ? null : before.getValue().device();
        boolean same = devices.equals(List.copyOf(known.keySet()));
        if (!same) {
            known.clear();
            others.forEach(one -> known.put(one.device(), new SimpleObjectProperty<>(one)));
            getItems().setAll(known.values());
            getSelectionModel().clearSelection();
        }
        others.forEach(one -> property(one).set(one));
        if (!getSortOrder().isEmpty()) {
            sort();
        }
        // the one that can be reused is at hand where none was selected
        others.stream()
                .filter(one -> one.device().equals(selected))
                .findFirst()
                .or(() -> others.stream()
                        .limit(1)
                        .filter(one -> one.verdict() == NewDevice.Recommendation.REUSE)
                        .findFirst())
                .filter(one -> !same || selected == null)
                .ifPresent(one -> getSelectionModel().select(property(one)));
    }

    private ObjectProperty<NewDevice.Evidence> property(NewDevice.Evidence one) {
        return Objects.requireNonNull(known.get(one.device()));
    }

    private static String further(NewDevice.Evidence evidence) {
        return evidence.further().isPresent()
                ? NumberText.count(evidence.further().getAsInt())
                : Numbers.UNDEFINED;
    }

    private static String verdict(NewDevice.Evidence evidence) {
        String key = Messages.key(evidence.verdict());
        return Messages.text("guide.evidence.verdict." + key);
    }

    private static TableColumn<ObservableValue<NewDevice.Evidence>, NewDevice.Evidence> text(
            String key, double width, Function<NewDevice.Evidence, String> text) {
        TableColumn<ObservableValue<NewDevice.Evidence>, NewDevice.Evidence> column = column(key, width);
        column.setCellFactory(c -> TextCell.ofName(text));
        column.setComparator((a, b) -> text.apply(a).compareToIgnoreCase(text.apply(b)));
        return column;
    }

    private static TableColumn<ObservableValue<NewDevice.Evidence>, NewDevice.Evidence> number(
            String key,
            double width,
            ToDoubleFunction<NewDevice.Evidence> value,
            Function<NewDevice.Evidence, String> text) {
        return RowColumn.numbers(column(key, width), value, text);
    }

    private static TableColumn<ObservableValue<NewDevice.Evidence>, NewDevice.Evidence> column(
            String key, double width) {
        return RowColumn.following("guide.evidence." + key, "guide.evidence." + key + ".tip", width, width);
    }
}
