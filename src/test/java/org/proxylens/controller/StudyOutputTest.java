package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.cli.CliRun;
import org.proxylens.cli.FreshProcess;
import org.proxylens.figure.PagePreset;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.view.action.ActionId;

/** What a study gives: its steps as commands, figures, report and comparison, equal to those of the command line. */
class StudyOutputTest extends StudyBench {
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
    void allFiguresAreThoseOfTheStepsAndOfTheCommandShown() throws Exception {
        workshop.intents().onPairChosen("c", "a");
        model.marked().setAll("b");
        FreshProcess commands = new FreshProcess(temp);
        Path all = Files.createDirectory(temp.resolve("all"));
        answers.open = all;
        actions.get(ActionId.EXPORT_ALL).run();
        commands.expect(answers.text, all);
        actions.get(ActionId.SHOW_STEPS).run();

        assertThat(all.toFile().list())
                .containsExactlyInAnyOrder(
                        "srcc-heatmap.png",
                        "srcc-matrix.csv",
                        "scatter-c-a.png",
                        "pareto-c-a.png",
                        "pareto-loss-c-a.csv",
                        "scatter-b-a.png",
                        "pareto-b-a.png",
                        "pareto-loss-b-a.csv");
        answers.text
                .lines()
                .filter(step -> step.endsWith(".png"))
                .forEach(step -> commands.expect(step, all.resolve(step.substring(step.lastIndexOf(' ') + 1))));
        assertThat(commands.count()).isEqualTo(6);

        answers.preset = PagePreset.ACM_COLUMN;
        for (String ending : List.of("svg", "pdf")) {
            answers.ending = ending;
            answers.open = Files.createDirectory(temp.resolve("all-" + ending));
            actions.get(ActionId.EXPORT_ALL).run();
            assertThat(answers.open.resolve("pareto-c-a." + ending)).exists();
            commands.expect(answers.text, answers.open);
        }
        commands.check();
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
    void theReportOfTheWindowIsThatOfTheCommand() throws Exception {
        workshop.intents().onPairChosen("c", "a");
        model.marked().setAll("b");
        FreshProcess commands = new FreshProcess(temp);
        for (String name : List.of("report.html", "report.pdf")) {
            answers.save = temp.resolve("window-" + name);
            actions.get(ActionId.REPORT).run();
            actions.get(ActionId.SHOW_STEPS).run();
            answers.text
                    .lines()
                    .filter(step -> step.contains(" report "))
                    .forEach(step -> commands.expect(step, answers.save));
        }
        assertThat(commands.count()).isEqualTo(2);
        commands.check();
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

    @Test
    void aNarrowedStudyWithAnAdaptedFrontIsMadeAgain() throws IOException {
        start(CliRun.SAMPLE);
        workshop.intents().onPairChosen("torch_b1", "ort_b1");
        model.front().set(CenterView.PARETO);
        workshop.intents().onDevicesNarrowed(Set.of("torch_b1", "ort_b1", "macs"));
        workshop.intents()
                .onAdaptationChosen(new AdaptationChoices(true, AdaptationMethod.BLEND, 20, Design.RANDOM, 3));
        save();
        Choices saved = model.choices().get();
        double loss = model.adapted().get().result().loss().hvLoss();

        start(file);

        assertThat(model.choices().get()).isEqualTo(saved);
        assertThat(model.adapted().get().result().loss().hvLoss()).isEqualTo(loss);
        assertThat(model.unsaved().get()).isFalse();
        answers.open = file;
        actions.get(ActionId.COMPARE_STUDY).run();
        assertThat(answers.compared.pairs()).hasSize(6);
        assertThat(answers.compared.turned()).isEmpty();
        assertThat(answers.compared.gone()).isEmpty();

        answers.save = temp.resolve("window.html");
        actions.get(ActionId.REPORT).run();
        Path report = temp.resolve("report.html");
        CliRun.in(CliRun.environment(temp), "report", file, "-o", report).ok();
        assertThat(Files.readString(report))
                .contains("torch_b1 as proxy for ort_b1")
                .doesNotContain("tfjs_js_b1");
    }
}
