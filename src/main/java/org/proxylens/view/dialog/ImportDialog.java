package org.proxylens.view.dialog;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.proxylens.data.message.Messages;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.view.control.Parts;

/** Shows the first rows of a table and asks what each column is. */
final class ImportDialog extends Dialog<ImportSpec> {
    private static final double CELL = 176;
    private static final double GAP = 14;
    private static final double WIDEST = 960;

    private final ObjectProperty<ImportDraft> draft;
    private final Label told = Parts.paragraph("");

    ImportDialog(CsvPreview preview, ImportDraft first) {
        draft = new SimpleObjectProperty<>(first);
        setTitle(Messages.text("import.title"));
        Label lead = Parts.paragraph(Messages.text("import.lead"));
        told.setId("import-told");
        ScrollPane scroll = new ScrollPane(grid(preview));
        scroll.setFitToHeight(true);
        double columns = preview.header().size() * (CELL + GAP) + 16;
        scroll.setMinViewportHeight(84 + 19.0 * preview.rows().size());
        scroll.setMinViewportWidth(Math.min(WIDEST, columns));
        VBox content = new VBox(10, lead, scroll, unit(), told);
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        ButtonType open = new ButtonType(Messages.text("import.open"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(open, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(open);
        button.setId("import-open");
        button.disableProperty().bind(draft.map(now -> now.complaint().isPresent()));
        told.textProperty().bind(draft.map(ImportDialog::tell));
        setResultConverter(type -> type == open ? draft.get().spec() : null);
        setResizable(true);
    }

    private static String tell(ImportDraft draft) {
        return draft.complaint().map(Messages::text).orElseGet(() -> {
            boolean named = draft.uses().contains(ImportDraft.Use.ARCH_ID)
                    || draft.uses().contains(ImportDraft.Use.ARCH);
            return Messages.text(named ? "import.fine" : "import.by-position");
        });
    }

    private GridPane grid(CsvPreview preview) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preview");
        for (int column = 0; column < preview.header().size(); column++) {
            Label name = Parts.label(preview.header().get(column), "group");
            ComboBox<ImportDraft.Use> use = use(column, name.getText());
            name.setLabelFor(use);
            grid.add(name, column, 0);
            grid.add(use, column, 1);
            for (int row = 0; row < preview.rows().size(); row++) {
                Label value = new Label(preview.rows().get(row).get(column));
                value.setMaxWidth(CELL);
                grid.add(value, column, row + 2);
            }
        }
        return grid;
    }

    private ComboBox<ImportDraft.Use> use(int column, String name) {
        ComboBox<ImportDraft.Use> box =
                Parts.combo(List.of(ImportDraft.Use.values()), one -> Messages.text("import.use." + Messages.key(one)));
        box.setId("import-use-" + column);
        box.setPrefWidth(CELL);
        box.setAccessibleText(Messages.text("import.column", name));
        box.setValue(draft.get().uses().get(column));
        box.valueProperty()
                .addListener((observed, before, after) -> draft.set(draft.get().with(column, after)));
        return box;
    }

    private HBox unit() {
        ComboBox<RawUnit> box =
                Parts.combo(List.of(RawUnit.values()), one -> Messages.text("import.unit." + Messages.key(one)));
        box.setId("import-unit");
        box.setValue(draft.get().unit());
        box.valueProperty()
                .addListener((observed, before, after) -> draft.set(draft.get().with(after)));
        Label label = new Label(Messages.text("import.unit"));
        label.setLabelFor(box);
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(10, label, box);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }
}
