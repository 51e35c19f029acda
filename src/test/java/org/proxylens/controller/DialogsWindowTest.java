package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Languages;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.figure.Samples;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.dialog.StageDialogs;
import org.proxylens.view.window.CommandPalette;
import org.proxylens.view.window.SelectionWindow;

/** Every dialog, the palette and the window of selected architectures, in both languages and themes and at twice the size. */
class DialogsWindowTest extends WindowTest {
    @TempDir
    private static Path folder;

    private final Locale before = Locale.getDefault();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private StudyComparison compared;
    private Stage stage;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        super.start(primary);
    }

    @BeforeAll
    void compare() {
        compared = StudyComparison.of(side("before.csv", "1,2,3,4,5"), side("after.csv", "5,4,3,2,1"), Progress.NONE);
    }

    @AfterEach
    void asLargeAsBefore() {
        wrong.clear();
        interact(() -> model.scale().set(1));
    }

    @AfterAll
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void inEnglish() {
        look("en", Appearance.LIGHT, 1);
        assertThat(wrong).isEmpty();
    }

    @Test
    void inChinese() {
        look("zh-CN", Appearance.DARK, 1);
        assertThat(wrong).isEmpty();
    }

    @Test
    void twiceAsLarge() {
        look("en", Appearance.DARK, 2);
        look("zh-CN", Appearance.LIGHT, 2);
        assertThat(wrong).isEmpty();
    }

    private void look(String language, Appearance theme, double scale) {
        Languages.speak(language, before);
        interact(() -> {
            model.appearance().set(theme);
            model.scale().set(scale);
        });
        await(() -> model.pair().get() != null);
        List<String> marked = List.of(
                model.dataset().get().architectures().id(0),
                model.dataset().get().architectures().id(1));
        interact(() -> workshop.intents().onArchitecturesSelected(marked));
        StageDialogs dialogs =
                new StageDialogs(stage, Optional::empty, page -> {}, shown -> {}, new SimpleDoubleProperty(scale));
        Actions actions = workshop.actions(
                dialogs, workshop.guide(dialogs), () -> Optional.of(Samples.heatmap(4)), ActionsForTest.HANDS);
        for (ActionId id : List.of(
                ActionId.EXPORT_FIGURE,
                ActionId.EXPORT_ALL,
                ActionId.NOTE_PAIR,
                ActionId.SHOW_STEPS,
                ActionId.SHOW_KEYS,
                ActionId.SHOW_ABOUT)) {
            look(id + " " + language + " x" + scale, () -> actions.get(id).run());
        }
        CsvPreview table =
                CsvPreview.of(csv("mine.csv", "arch_id,latency (us),acc_imagenet16_120\n7,1520,91.2\n8,930,88\n"));
        look("import " + language + " x" + scale, () -> dialogs.columns(table, ImportDraft.guess(table)));
        look(
                "measuring " + language + " x" + scale,
                () -> dialogs.measuring(new MeasuringChoices(1, 1, true, 30, true)));
        look(
                "leaving " + language + " x" + scale,
                () -> dialogs.leaving("a_device_of_a_rather_long_name_fp16_batch32", 30));
        look("unsaved " + language + " x" + scale, () -> dialogs.unsaved("a study of a rather long name.proxylens"));
        look(
                "trouble " + language + " x" + scale,
                () -> dialogs.trouble("A1B2C3", "java.lang.IllegalStateException\n\tat a"));
        look("compared " + language + " x" + scale, () -> dialogs.compared("after.csv", compared));
        CommandPalette palette = new CommandPalette(stage, model, workshop.intents());
        palette.offer(actions);
        look("palette " + language + " x" + scale, palette::toggle);
        SelectionWindow selected = new SelectionWindow(stage, model);
        selected.offer(actions);
        look("selected " + language + " x" + scale, selected::show);
    }

    private void look(String what, Runnable show) {
        List<Window> there = List.copyOf(Window.getWindows());
        Platform.runLater(show);
        await(() -> opened(there).isPresent());
        Stage shown = (Stage) opened(there).orElseThrow();
        interact(() -> {
            Parent root = shown.getScene().getRoot();
            root.layout();
            List<String> nameless = new ArrayList<>();
            Spoken.walk(root, what, nameless);
            nameless.forEach(node -> wrong.putIfAbsent("nameless " + node, what));
            Texts.cut(root).forEach(text -> wrong.putIfAbsent("cut " + text, what));
            Texts.overlapping(root).forEach(text -> wrong.putIfAbsent(text, what));
            if (shown.getTitle() == null || shown.getTitle().isBlank()) {
                wrong.put("no title", what);
            }
            Rectangle2D screen = Screen.getPrimary().getBounds();
            if (!screen.contains(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight())) {
                wrong.put("off the screen", what);
            }
            shown.hide();
        });
        await(() -> opened(there).isEmpty());
    }

    private static Optional<Window> opened(List<Window> there) {
        return Window.getWindows().stream()
                .filter(window -> !there.contains(window) && window instanceof Stage)
                .findFirst();
    }

    private static StudyComparison.Side side(String name, String second) {
        StringBuilder text = new StringBuilder("arch_id,first,second\n");
        String[] values = second.split(",");
        for (int row = 0; row < values.length; row++) {
            text.append(row + "," + (row + 1) + "," + values[row] + "\n");
        }
        return StudyData.side(csv(name, text.toString()), Progress.NONE);
    }

    private static Path csv(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
