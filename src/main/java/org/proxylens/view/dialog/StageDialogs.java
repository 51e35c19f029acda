package org.proxylens.view.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.data.message.Messages;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.figure.Figure;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.FolderExportChoices;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ScaledPane;
import org.proxylens.view.control.Theme;

/** Dialogs over the main window. */
public final class StageDialogs implements Prompts {
    private static final double NOTE_WIDTH = 420;
    private static final double NOTE_HEIGHT = 140;
    private static final double TEXT_WIDTH = 720;
    private static final double TEXT_HEIGHT = 320;

    private final Stage owner;
    private final Supplier<Optional<Path>> lastOpened;
    private final Consumer<String> openPage;
    private final Consumer<Path> openFolder;
    private final ObservableDoubleValue scale;
    private @Nullable File lastFolder;

    /**
     * @param owner the window they belong to
     * @param lastOpened what was opened last, also before this start
     * @param openPage opens a page of the documentation by its name
     * @param openFolder shows a folder as the system does
     * @param scale how many times as large as usual they are shown
     */
    public StageDialogs(
            Stage owner,
            Supplier<Optional<Path>> lastOpened,
            Consumer<String> openPage,
            Consumer<Path> openFolder,
            ObservableDoubleValue scale) {
        this.owner = owner;
        this.lastOpened = lastOpened;
        this.openPage = openPage;
        this.openFolder = openFolder;
        this.scale = scale;
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
        text.setMinHeight(Label.USE_PREF_SIZE);
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
    public Optional<ExportSize> exportSize(
            ExportSize proposed, Figure<?> figure, Function<ExportSize, String> command) {
        ExportDialog dialog = new ExportDialog(proposed, figure, command);
        own(dialog);
        return dialog.showAndWait();
    }

    @Override
    public Optional<FolderExportChoices> exportAll(
            FolderExportChoices proposed, List<ChosenPair> pairs, Function<FolderExportChoices, FolderTold> told) {
        FolderDialog dialog = new FolderDialog(proposed, pairs, told);
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
    public Leaving unsaved(String name) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(Messages.text("unsaved.title"));
        Label question = Parts.paragraph(Messages.text("unsaved.question", name));
        question.setPrefWidth(420);
        dialog.getDialogPane().setContent(question);
        ButtonType save = new ButtonType(Messages.text("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("unsaved.discard"), ButtonBar.ButtonData.NO);
        dialog.getDialogPane().getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        own(dialog);
        ButtonType answer = dialog.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Leaving.SAVE : answer == discard ? Leaving.DISCARD : Leaving.STAY;
    }

    @Override
    public void trouble(String code, String details) {
        Label said = new Label(Messages.text(
                "trouble.said", code, System.getProperty("proxylens.log", Messages.text("trouble.no-log"))));
        said.setId("trouble-said");
        said.setWrapText(true);
        said.setMaxWidth(TEXT_WIDTH);
        information("trouble.title", new VBox(10, said, lines("trouble.title", code + "\n" + details)));
    }

    @Override
    public Optional<String> note(String about, String before) {
        Dialog<String> dialog = new Dialog<>();
        dialog.setTitle(Messages.text("note.title", about));
        TextArea area = new TextArea(before);
        area.setId("note-text");
        area.setAccessibleText(Messages.text("note.title", about));
        area.setWrapText(true);
        area.setMinSize(NOTE_WIDTH, NOTE_HEIGHT);
        area.setPrefSize(NOTE_WIDTH, NOTE_HEIGHT);
        dialog.getDialogPane().setContent(area);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(type -> type == ButtonType.OK ? area.getText() : null);
        own(dialog);
        return dialog.showAndWait();
    }

    @Override
    public void text(String titleKey, String text) {
        information(titleKey, lines(titleKey, text));
    }

    private static VBox lines(String titleKey, String text) {
        TextArea area = new TextArea(text);
        area.setId("text-lines");
        area.setAccessibleText(Messages.text(titleKey));
        area.setEditable(false);
        area.setPrefSize(TEXT_WIDTH, TEXT_HEIGHT);
        area.setMinSize(TEXT_WIDTH, TEXT_HEIGHT);
        Button copy = Parts.copying(() -> text);
        copy.setId("text-copy");
        return new VBox(10, area, copy);
    }

    @Override
    public void compared(String name, StudyComparison compared) {
        information("compare.title", new ComparisonTable(name, compared));
    }

    @Override
    public void showFolder(Path folder) {
        openFolder.accept(folder);
    }

    @Override
    public void keys(Actions actions, KeyIntents intents) {
        KeysDialog dialog = new KeysDialog(actions, intents, openPage);
        own(dialog);
        dialog.showAndWait();
    }

    @Override
    public void about() {
        Label name = Parts.label(Messages.text("app.name"), "title-3");
        Label text = new Label(Messages.text("about.text"));
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
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
        ScaledPane.of(dialog, scale);
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
