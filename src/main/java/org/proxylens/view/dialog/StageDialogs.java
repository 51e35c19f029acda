package org.proxylens.view.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;
import org.proxylens.view.control.Theme;

/** Dialogs over the main window. */
public final class StageDialogs implements Prompts {
    private final Stage owner;
    private final Supplier<Optional<Path>> lastOpened;
    private final Consumer<String> openPage;
    private @Nullable File lastFolder;

    /**
     * @param owner the window they belong to
     * @param lastOpened what was opened last, also before this start
     * @param openPage opens a page of the documentation by its name
     */
    public StageDialogs(Stage owner, Supplier<Optional<Path>> lastOpened, Consumer<String> openPage) {
        this.owner = owner;
        this.lastOpened = lastOpened;
        this.openPage = openPage;
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("dialog.open-folder"));
        chooser.setInitialDirectory(place());
        File chosen = chooser.showDialog(owner);
        return remembered(chosen, chosen == null ? null : chosen.getParentFile());
    }

    @Override
    public Optional<Path> file() {
        FileChooser chooser = chooser("dialog.open-file");
        File chosen = chooser.showOpenDialog(owner);
        return remembered(chosen, chosen == null ? null : chosen.getParentFile());
    }

    @Override
    public Optional<Path> saveAs(String name) {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(owner);
        return remembered(chosen, chosen == null ? null : chosen.getParentFile());
    }

    @Override
    public Leaving leaving(String device, int count) {
        ButtonType save = new ButtonType(Messages.text("leave.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("leave.discard"), ButtonBar.ButtonData.NO);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(Messages.text("leave.title"));
        Label text = new Label(Messages.text("leave.text", device, count));
        text.setWrapText(true);
        text.setPrefWidth(420);
        VBox content = new VBox(text);
        content.getStyleClass().add("about");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(save).setId("leave-save");
        dialog.getDialogPane().lookupButton(discard).setId("leave-discard");
        own(dialog);
        return dialog.showAndWait()
                .map(chosen -> chosen == save ? Leaving.SAVE : chosen == discard ? Leaving.DISCARD : Leaving.STAY)
                .orElse(Leaving.STAY);
    }

    @Override
    public Optional<ExportSize> exportSize(ExportSize proposed) {
        ExportDialog dialog = new ExportDialog(proposed);
        own(dialog);
        return dialog.showAndWait();
    }

    @Override
    public Optional<MeasuringChoices> measuring(MeasuringChoices proposed) {
        MeasuringDialog dialog = new MeasuringDialog(proposed);
        own(dialog);
        return dialog.showAndWait();
    }

    @Override
    public Optional<ImportSpec> columns(CsvPreview preview, ImportDraft draft) {
        ImportDialog dialog = new ImportDialog(preview, draft);
        own(dialog);
        return dialog.showAndWait();
    }

    @Override
    public void keys(Actions actions, KeyIntents intents) {
        KeysDialog dialog = new KeysDialog(actions, intents, openPage);
        own(dialog);
        dialog.showAndWait();
    }

    @Override
    public void about() {
        Label name = new Label(Messages.text("app.name"));
        name.getStyleClass().add("title-3");
        Label text = new Label(Messages.text("about.text"));
        text.setWrapText(true);
        text.setPrefWidth(420);
        VBox about = new VBox(8, name, text);
        about.getStyleClass().add("about");
        information("about.title", about);
    }

    private void information(String titleKey, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(Messages.text(titleKey));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        own(dialog);
        dialog.showAndWait();
    }

    private void own(Dialog<?> dialog) {
        dialog.initOwner(owner);
        Theme.dress(dialog.getDialogPane().getScene());
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(titleKey));
        chooser.setInitialDirectory(place());
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen, @Nullable File folder) {
        if (chosen == null) {
            return Optional.empty();
        }
        lastFolder = folder;
        return Optional.of(chosen.toPath());
    }

    // where the last file was, of this start or of the one before
    private @Nullable File place() {
        File folder = lastFolder != null
                ? lastFolder
                : lastOpened
                        .get()
                        .map(Path::toAbsolutePath)
                        .map(Path::getParent)
                        .map(Path::toFile)
                        .orElse(null);
        return folder != null && folder.isDirectory() ? folder : null;
    }
}
