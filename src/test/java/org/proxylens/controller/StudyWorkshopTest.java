package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.cli.CliRun;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.dialog.Prompts;

/** Studies saved, resumed and found again, without a window. */
class StudyWorkshopTest {
    @TempDir
    private Path temp;

    private final ActionsForTest answers = new ActionsForTest();
    private Path data;
    private Path file;
    private Workshop workshop;
    private Workbench model;
    private Actions actions;

    @BeforeEach
    void open() {
        data = Bench.folder(temp);
        file = temp.resolve("work.proxylens");
        start(data);
    }

    private void start(Path dataset) {
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        actions = workshop.actions(answers, workshop.guide(answers), Optional::empty, ActionsForTest.HANDS);
        workshop.start(dataset);
    }

    private void save() {
        answers.save = file;
        actions.get(ActionId.SAVE_STUDY).run();
    }

    private void choose() {
        workshop.intents().onPairChosen("c", "a");
        workshop.intents().onThresholdMoved(0.8);
        workshop.intents().onDevicesNarrowed(Set.of("a", "c"));
        workshop.intents().onAccuracyChosen("top5");
        model.front().set(CenterView.PARETO);
    }

    @Test
    void whatWasSavedIsThereAgain() {
        choose();
        save();
        Choices saved = model.choices().get();
        assertThat(model.unsaved().get()).isFalse();
        assertThat(model.studyFile().get()).isEqualTo(file);

        start(file);

        assertThat(model.choices().get()).isEqualTo(saved);
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        assertThat(model.studyFile().get()).isEqualTo(file);
        assertThat(model.unsaved().get()).isFalse();
        assertThat(model.recent()).contains(file.toAbsolutePath());
    }

    @Test
    void aStartGoesOnWhereTheLastOneEnded() {
        choose();
        Choices last = model.choices().get();

        start(null);

        assertThat(model.choices().get()).isEqualTo(last);
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        assertThat(model.studyFile().get()).isNull();
    }

    @Test
    void changesThatWereNotSavedAreBackAndMarked() {
        save();
        choose();
        Choices last = model.choices().get();
        assertThat(model.unsaved().get()).isTrue();

        start(null);

        assertThat(model.choices().get()).isEqualTo(last);
        assertThat(model.studyFile().get()).isEqualTo(file);
        assertThat(model.unsaved().get()).isTrue();
    }

    @Test
    void changesAreNotLostWithoutAQuestion() {
        save();
        choose();
        answers.leaving = Prompts.Leaving.STAY;
        assertThat(workshop.mayClose()).isFalse();
        answers.leaving = Prompts.Leaving.SAVE;
        assertThat(workshop.mayClose()).isTrue();
        assertThat(model.unsaved().get()).isFalse();
        assertThat(answers.asked).isEqualTo(2);
        assertThat(workshop.mayClose()).isTrue();
        assertThat(answers.asked).isEqualTo(2);
    }

    @Test
    void aFolderThatWasMovedIsFoundAgain() throws IOException {
        choose();
        save();
        Choices saved = model.choices().get();
        Path moved = Files.move(data, temp.resolve("elsewhere"));
        start(file);
        assertThat(model.dataset().get()).isNull();
        assertThat(model.notice().get().text()).contains("with accuracy", "not there any more");

        answers.open = moved;
        model.notice().get().offer().action().run();

        assertThat(model.choices().get()).isEqualTo(saved);
    }

    @Test
    void dataThatChangedSinceAreSaid() throws IOException {
        save();
        Files.writeString(data.resolve("latency/a.csv"), "arch_id,latency_ms\n1,1\n2,2\n3,3\n4,4\n5,6\n");

        start(file);

        assertThat(model.notice().get().text()).contains("Changed since the study was saved", "with accuracy");
    }

    @Test
    void theSameStudyOpenTwiceIsSaid() {
        save();
        Workshop other = Bench.workshop(temp.resolve("settings"));
        other.start(file);

        assertThat(other.model().notice().get().text()).contains("open in another window");
    }

    @Test
    void theWorkSoFarIsAScript() {
        choose();
        actions.get(ActionId.SHOW_STEPS).run();

        assertThat(answers.text)
                .contains("proxylens info '" + data + "'")
                .contains(
                        "proxylens pareto",
                        "--proxy c --target a",
                        "--accuracy top5",
                        "--threshold 0.8",
                        "--devices a,c");
    }

    @Test
    void allFiguresAreThoseOfTheStepsAndOfTheCommandShown() throws IOException {
        workshop.intents().onPairChosen("c", "a");
        model.marked().setAll("b");
        Path all = Files.createDirectory(temp.resolve("all"));
        answers.open = all;
        actions.get(ActionId.EXPORT_ALL).run();
        String shown = answers.text;
        actions.get(ActionId.SHOW_STEPS).run();

        Map<String, byte[]> written = bytes(all);
        assertThat(written.keySet())
                .containsExactlyInAnyOrder(
                        "srcc-heatmap.png",
                        "srcc-matrix.csv",
                        "scatter-c-a.png",
                        "pareto-c-a.png",
                        "pareto-loss-c-a.csv",
                        "scatter-b-a.png",
                        "pareto-b-a.png",
                        "pareto-loss-b-a.csv");
        Path again = temp.resolve("again");
        run(shown, again);
        assertThat(bytes(again)).containsExactlyInAnyOrderEntriesOf(written);
        for (String name : written.keySet()) {
            if (name.endsWith(".png")) {
                String line = answers.text
                        .lines()
                        .filter(step -> step.endsWith("-o " + name))
                        .findFirst()
                        .orElseThrow();
                run(line, temp.resolve(name));
                assertThat(temp.resolve(name)).as(line).hasBinaryContent(written.get(name));
            }
        }
    }

    @Test
    void namesThatCollideAreRefusedBeforeAnythingIsWritten() throws IOException {
        workshop.intents().onPairChosen("c", "a");
        model.marked().setAll("b");
        Path all = Files.createDirectory(temp.resolve("all"));
        answers.open = all;
        answers.pattern = "{figure}-{target}";
        actions.get(ActionId.EXPORT_ALL).run();
        assertThat(answers.text).contains("scatter-a.png would be written twice");
        answers.pattern = "{figure}-{proxies}";
        actions.get(ActionId.EXPORT_ALL).run();
        assertThat(answers.text).contains("{proxies} is not known there");
        assertThat(all).isEmptyDirectory();
    }

    @Test
    void theReportOfTheWindowIsThatOfTheCommand() throws IOException {
        workshop.intents().onPairChosen("c", "a");
        model.marked().setAll("b");
        for (String name : List.of("report.html", "report.pdf")) {
            answers.save = temp.resolve("window-" + name);
            actions.get(ActionId.REPORT).run();
            actions.get(ActionId.SHOW_STEPS).run();
            String line = answers.text
                    .lines()
                    .filter(step -> step.contains(" report "))
                    .findFirst()
                    .orElseThrow();
            run(line, temp.resolve(name));
            assertThat(temp.resolve(name)).as(line).hasSameBinaryContentAs(answers.save);
        }
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private void run(String line, Path output) {
        CliRun.shell(temp, line, output).ok();
    }

    @Test
    void notesAreSavedAndReported() throws IOException {
        workshop.intents().onPairChosen("c", "a");
        answers.text = "measured on another day";
        actions.get(ActionId.NOTE_PAIR).run();
        save();
        start(file);
        assertThat(model.notes().get()).singleElement().satisfies(note -> {
            assertThat(note.about()).containsExactly("c", "a");
            assertThat(note.text()).isEqualTo("measured on another day");
        });
        Path report = temp.resolve("report.html");
        CliRun.in(CliRun.environment(temp), "report", file, "-o", report).ok();
        assertThat(Files.readString(report))
                .contains("measured on another day", "c, a", "How this was made", "proxylens pareto");

        answers.text = " ";
        actions.get(ActionId.NOTE_PAIR).run();
        assertThat(model.notes().get()).isEmpty();
        assertThat(model.unsaved().get()).isTrue();
    }

    @Test
    void twoStudiesAreCompared() throws IOException {
        save();
        Path wide = Bench.wide(temp, "other.csv", Bench.WIDE);
        answers.open = wide;
        actions.get(ActionId.COMPARE_STUDY).run();

        assertThat(answers.compared.pairs()).hasSize(6);
        assertThat(answers.compared.gone()).isEmpty();
    }
}
