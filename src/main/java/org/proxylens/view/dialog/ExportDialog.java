package org.proxylens.view.dialog;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.view.control.NumberText;

/** Asks how large and in which format a figure is written: in millimetres or pixels. */
final class ExportDialog extends Dialog<ExportSize> {
    private static final double MOST_MM = 2000;
    private static final double LEAST_MM = 10;
    private static final double MOST_PIXELS = 16_384;

    private final ComboBox<ExportSize.Format> format = new PrefixSelectionComboBox<>();
    private final ComboBox<String> unit = new PrefixSelectionComboBox<>();
    private final TextField width = field("export-width");
    private final TextField height = field("export-height");
    private final TextField dpi = field("export-dpi");
    private final Label result = new Label();
    private boolean pixels;

    ExportDialog(ExportSize proposed) {
        setTitle(Messages.text("export.title"));
        format.getItems().setAll(ExportSize.Format.values());
        format.setValue(proposed.format());
        format.setId("export-format");
        unit.getItems().setAll(List.of(Messages.text("export.mm"), Messages.text("export.px")));
        unit.getSelectionModel().select(0);
        unit.setId("export-unit");
        width.setText(plain(proposed.widthMm()));
        height.setText(plain(proposed.heightMm()));
        dpi.setText(plain(proposed.dpi()));
        result.setId("export-result");
        result.setWrapText(true);
        unit.getSelectionModel().selectedIndexProperty().addListener((observed, before, after) -> {
            Optional<ExportSize> size = size();
            pixels = after.intValue() == 1;
            size.ifPresent(this::show);
        });
        getDialogPane().setContent(grid());
        ButtonType write = new ButtonType(Messages.text("export.write"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(write, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(write);
        button.setId("export-write");
        ObservableValue<String> told = Bindings.createStringBinding(
                this::told,
                width.textProperty(),
                height.textProperty(),
                dpi.textProperty(),
                format.valueProperty(),
                unit.getSelectionModel().selectedIndexProperty());
        result.textProperty().bind(told);
        button.disableProperty().bind(told.map(text -> size().isEmpty()));
        setResultConverter(type -> type == write ? size().orElse(null) : null);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        row(grid, 0, "export.format", format, null);
        row(grid, 1, "export.width", width, unit);
        row(grid, 2, "export.height", height, null);
        row(grid, 3, "export.dpi", dpi, null);
        grid.add(result, 0, 4, 3, 1);
        return grid;
    }

    private static void row(GridPane grid, int row, String key, Node control, @Nullable Node beside) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(control);
        grid.add(label, 0, row);
        grid.add(control, 1, row);
        if (beside != null) {
            grid.add(beside, 2, row);
        }
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(7);
        return field;
    }

    private void show(ExportSize size) {
        width.setText(pixels ? Integer.toString(size.widthPixels()) : plain(size.widthMm()));
        height.setText(pixels ? Integer.toString(size.heightPixels()) : plain(size.heightMm()));
    }

    private String told() {
        return size().map(size -> Messages.text(
                        size.format() == ExportSize.Format.PNG ? "export.result-pixels" : "export.result-vector",
                        Numbers.fixed(size.widthMm(), 1),
                        Numbers.fixed(size.heightMm(), 1),
                        NumberText.count(size.widthPixels()),
                        NumberText.count(size.heightPixels())))
                .orElseGet(() -> Messages.text("export.wrong", plain(LEAST_MM), plain(MOST_MM)));
    }

    private Optional<ExportSize> size() {
        double dots = Numbers.typed(dpi.getText());
        double scale = pixels ? ExportSize.MM_PER_INCH / dots : 1;
        double wide = Numbers.typed(width.getText()) * scale;
        double high = Numbers.typed(height.getText()) * scale;
        boolean fine = wide >= LEAST_MM && wide <= MOST_MM && high >= LEAST_MM && high <= MOST_MM;
        if (!fine || !(dots >= 30 && dots <= 2400)) {
            return Optional.empty();
        }
        ExportSize size = new ExportSize(format.getValue(), wide, high, dots);
        boolean small = size.widthPixels() <= MOST_PIXELS && size.heightPixels() <= MOST_PIXELS;
        return small || size.format() != ExportSize.Format.PNG ? Optional.of(size) : Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Numbers.fixed(value, 1);
    }
}
