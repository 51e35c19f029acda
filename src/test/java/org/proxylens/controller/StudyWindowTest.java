package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.study.Study;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.dialog.StageDialogs;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Studies in the window with its own dialogs; only files are named by the test. A window before was killed with changes unsaved. */
class StudyWindowTest extends ApplicationTest {
    private static final String LAST = "last.proxylens";

    @TempDir
    private Path temp;

    private Path file;
    private Stage stage;
    private Workshop workshop;
    private Workbench model;
    private @Nullable Path named;

    @Override
    public void start(Stage primary) throws IOException {
        stage = primary;
        file = temp.resolve("work.proxylens");
        killed(Bench.folder(temp));
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        StageDialogs dialogs =
                new StageDialogs(stage, Optional::empty, page -> {}, folder -> {}, new SimpleDoubleProperty(1));
        List<String> files = List.of("folder", "file", "saveAs");
        Prompts prompts = (Prompts) Proxy.newProxyInstance(
                Prompts.class.getClassLoader(),
                new Class<?>[] {Prompts.class},
                (self, method, arguments) -> files.contains(method.getName())
                        ? Optional.ofNullable(named)
                        : method.invoke(dialogs, arguments));
        var window = ProxyLensApp.compose(stage, workshop, prompts);
        workshop.start(null);
        window.show();
    }

    /** A window that saved a study, went on, and never ended. */
    private void killed(Path data) throws IOException {
        ActionsForTest answers = new ActionsForTest();
        Path settings = temp.resolve("killed");
        Workshop before = Bench.workshop(settings);
        var actions = before.actions(answers, before.guide(answers), Optional::empty, ActionsForTest.HANDS);
        before.start(data);
        before.intents().onPairChosen("c", "a");
        answers.save = file;
        actions.get(ActionId.SAVE_STUDY).run();
        before.intents().onThresholdMoved(0.75);
        before.model().front().set(CenterView.PARETO);
        // its mark on the study goes with its process; here both are in one
        Files.createDirectory(temp.resolve("settings"));
        Files.copy(settings.resolve(LAST), temp.resolve("settings").resolve(LAST));
    }

    @AfterEach
    void closeWhatIsLeft() {
        interact(() -> listTargetWindows().stream()
                .filter(window -> window instanceof Stage other && other != stage)
                .toList()
                .forEach(window -> ((Stage) window).close()));
    }

    private String said(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#" + id).queryLabeled().getText();
    }

    private void fromMenu(String... items) {
        clickOn("#menu-file");
        for (String item : items) {
            clickOn("#" + item);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void close() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aStartAfterACrashHasTheChangesAndSaysSo() {
        assertThat(said("notice-text")).isEqualTo(Messages.text("notice.recovered"));
        assertThat(stage.getTitle()).contains("work.proxylens", "•");
        assertThat(model.choices().get().threshold()).isEqualTo(0.75);
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        assertThat(lookup(".pareto-view").queryAll()).isNotEmpty();
    }

    @Test
    void closingAsksBeforeChangesAreLost() {
        close();
        clickOn(Messages.text("unsaved.save"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Study.read(file).choices().path("threshold").asDouble()).isEqualTo(0.75);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void whoThinksBetterOfClosingGoesOn() {
        close();
        assertThat(lookup(Messages.text("unsaved.question", "work.proxylens")).queryAll())
                .isNotEmpty();
        push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isTrue();
        assertThat(model.unsaved().get()).isTrue();
    }

    @Test
    void savingTakesTheMarkAway() {
        push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getTitle()).contains("work.proxylens").doesNotContain("•");
        assertThat(said("notice-text")).isEqualTo(Messages.text("notice.written", file.toString()));
    }

    @Test
    void studiesAreComparedFromTheMenu() {
        named = Bench.wide(temp, "other.csv", Bench.WIDE);
        fromMenu("menu-action-compare-study");
        assertThat(said("compare-headline")).contains("other.csv");
        TableView<?> pairs = lookup("#compare-pairs").queryTableView();
        assertThat(pairs.getItems()).hasSize(6);
    }

    @Test
    void allFiguresAreChosenNamedAndWritten() throws IOException {
        named = Files.createDirectory(temp.resolve("figures"));
        fromMenu("menu-export");
        // straight to the side: on the way to an item further down the mouse would leave the menu
        moveTo("#menu-action-export-figure");
        clickOn("#menu-action-export-all");
        ListView<String> files = lookup("#export-all-files").queryListView();
        TextInputControl command = lookup("#export-all-command").queryTextInputControl();
        TextInputControl names = lookup("#export-all-names").queryTextInputControl();
        assertThat(files.getItems()).contains("scatter-c-a.png", "pareto-c-a.png", "srcc-matrix.csv");
        assertThat(command.getText()).contains("--pair c:a");

        interact(() -> names.setText("{proxies}"));
        assertThat(lookup("#export-all-write").query().isDisabled()).isTrue();
        assertThat(said("export-all-refusal")).contains("{proxies}");

        interact(() -> names.setText("paper-{figure}-{proxy}"));
        clickOn("#export-all-pair-1");
        assertThat(files.getItems()).containsExactly("paper-srcc-heatmap.png", "paper-srcc-matrix.csv");
        assertThat(command.getText()).contains("--no-pairs", "--names 'paper-{figure}-{proxy}'");
        clickOn("#export-all-write");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(named.toFile().list()).containsExactlyInAnyOrder("paper-srcc-heatmap.png", "paper-srcc-matrix.csv");
        assertThat(said("notice-text")).contains(named.toString());
    }

    @Test
    void anErrorThatNobodyCaughtIsShownAndTheWorkIsKept() {
        IllegalStateException error = new IllegalStateException("made for a test");
        Platform.runLater(() -> workshop.uncaught().uncaughtException(Thread.currentThread(), error));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said("trouble-said")).containsPattern("[0-9A-V]{5}");
        assertThat(lookup("#text-lines").queryTextInputControl().getText()).contains("made for a test");
        clickOn("#text-copy");
        String[] copied = new String[1];
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).containsPattern("^[0-9A-V]{5}\\n").contains("made for a test");
        assertThat(Study.read(temp.resolve("settings").resolve(LAST))
                        .choices()
                        .path("threshold")
                        .asDouble())
                .isEqualTo(0.75);
    }
}
