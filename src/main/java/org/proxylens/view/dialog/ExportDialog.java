package org.proxylens.view.dialog;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Printed;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.view.control.FigureImage;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;

/** Asks how a figure is written, shows it as it will be at its true size, and the command line that writes the same file. */
final class ExportDialog extends Dialog<ExportSize> {
    private static final double UNITS_PER_MM = 96 / ExportSize.MM_PER_INCH;
    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 470;

    private final Figure<?> figure;
    private final ExportForm form;
    private final FigureImage preview = new FigureImage();

    /**
     * @param proposed what the form begins with
     * @param figure what is written
     * @param command the command line that writes the same; empty where none does
     */
    ExportDialog(ExportSize proposed, Figure<?> figure, Function<ExportSize, String> command) {
        this.figure = figure;
        form = new ExportForm(proposed, figure instanceof HeatmapFigure cells ? cells : null);
        setTitle(Messages.text("export.title"));
        Label result = new Label();
        result.setId("export-result");
        result.setWrapText(true);
        ScrollPane paper = new ScrollPane(preview);
        paper.setId("export-preview");
        paper.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        paper.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        TextField line = new TextField();
        HBox commandRow = Parts.copied(line, "export.command", "export-command");
        Label saveFirst = Parts.label(Messages.text("export.save-first"), "text-subtle");
        saveFirst.setId("export-save-first");
        StackPane below = new StackPane(saveFirst, commandRow);
        StackPane.setAlignment(saveFirst, Pos.CENTER_LEFT);
        VBox right = new VBox(8, paper, result, below);
        HBox.setHgrow(right, Priority.ALWAYS);
        form.setMinWidth(Region.USE_PREF_SIZE);
        getDialogPane().setContent(new HBox(18, form, right));
        setResizable(true);
        ButtonType write = new ButtonType(Messages.text("export.write"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(write, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(write);
        button.setId("export-write");
        ObservableValue<Optional<ExportSize>> size = Bindings.createObjectBinding(form::value, form.changes());
        result.textProperty().bind(size.map(ExportDialog::told));
        line.textProperty().bind(size.map(wanted -> wanted.map(command).orElse("")));
        commandRow.visibleProperty().bind(line.textProperty().isNotEmpty());
        saveFirst
                .visibleProperty()
                .bind(line.textProperty()
                        .isEmpty()
                        .and(Bindings.createBooleanBinding(
                                () -> form.value()
                                        .filter(now -> now.format().drawn())
                                        .isPresent(),
                                form.changes())));
        button.disableProperty().bind(size.map(Optional::isEmpty));
        size.addListener((observed, before, after) -> after.ifPresent(this::draw));
        form.value().ifPresent(this::draw);
        setResultConverter(type -> type == write ? form.value().orElse(null) : null);
    }

    private void draw(ExportSize size) {
        preview.show(
                Printed.of(figure.withTheme(FigureTheme.of(size.dark())), size.style()),
                size.widthMm() * UNITS_PER_MM,
                size.heightMm() * UNITS_PER_MM);
    }

    private static String told(Optional<ExportSize> wanted) {
        return wanted.map(size -> Messages.text(
                        size.format() == ExportSize.Format.PNG ? "export.result-pixels" : "export.result-vector",
                        Numbers.fixed(size.widthMm(), 1),
                        Numbers.fixed(size.heightMm(), 1),
                        NumberText.count(size.widthPixels()),
                        NumberText.count(size.heightPixels())))
                .orElseGet(() -> Messages.text(
                        "export.wrong", ExportForm.plain(ExportForm.LEAST_MM), ExportForm.plain(ExportForm.MOST_MM)));
    }
}
