package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.CliRun;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.intent.UserIntents;

/** Studies saved, resumed and found again, without a window. */
class StudyWorkshopTest extends StudyBench {
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
    void whatIsBackIsSaidOnceItIsShown() throws IOException {
        save();
        choose();
        // the mark on the study goes with a process; here both are in one
        Path settings = Files.createDirectory(temp.resolve("other settings"));
        Files.copy(temp.resolve("settings/last.proxylens"), settings.resolve("last.proxylens"));
        List<Runnable> work = new ArrayList<>();
        Workshop next = Bench.workshop(settings, work::add);
        next.start(null);
        assertThat(next.model().dataset().get()).isNull();
        while (!work.isEmpty()) {
            work.remove(0).run();
        }
        assertThat(next.model().choices().get()).isEqualTo(model.choices().get());
        assertThat(next.model().notice().get().text()).contains("not saved is back");
    }

    @Test
    void aStartWhoseDataAreGoneKeepsTheWorkUntilTheyAreFound() throws IOException {
        save();
        choose();
        Choices last = model.choices().get();
        Path moved = Files.move(data, temp.resolve("elsewhere"));

        start(null);
        start(null);

        assertThat(model.dataset().get()).isNull();
        assertThat(model.notice().get().text()).contains("with accuracy", "not there any more");
        answers.open = moved;
        model.notice().get().offer().action().run();
        assertThat(model.choices().get()).isEqualTo(last);
        assertThat(model.unsaved().get()).isTrue();
    }

    @Test
    void whatIsOpenedInPlaceOfWorkWhoseDataAreGoneSetsItAside() throws IOException {
        choose();
        Choices last = model.choices().get();
        Path moved = Files.move(data, temp.resolve("elsewhere"));
        start(null);

        workshop.open(Bench.wide(temp, "other.csv", Bench.WIDE));

        Path aside = temp.resolve("settings/last-1.proxylens");
        assertThat(model.notice().get().text()).contains(aside.toString()).doesNotContain("is back");
        workshop.open(aside);
        answers.open = moved;
        model.notice().get().offer().action().run();
        assertThat(model.choices().get()).isEqualTo(last);
    }

    @Test
    void anotherStudyInPlaceOfWorkWhoseDataAreGoneSetsItAsideToo() throws IOException {
        start(Bench.wide(temp, "other.csv", Bench.WIDE));
        save();
        start(data);
        Files.move(data, temp.resolve("elsewhere"));
        start(null);

        workshop.open(file);

        assertThat(model.dataset().get()).isNotNull();
        assertThat(temp.resolve("settings/last-1.proxylens")).content().contains("with accuracy");
        assertThat(temp.resolve("settings/last.proxylens")).content().contains("other.csv");
    }

    @Test
    void workWhoseSavedStudyIsDamagedIsSetAsideAndNotSaidToBeBack() throws IOException {
        save();
        choose();
        Files.writeString(file, "no study");

        start(null);

        assertThat(model.notice().get().text()).contains("last-1.proxylens").doesNotContain("is back");
        assertThat(temp.resolve("settings/last-1.proxylens")).content().contains("\"threshold\" : 0.8");
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
    void aCommandIsNotCopiedWhereNoneAnswersOrOnlyASavedStudyCouldTell() {
        actions.get(ActionId.COPY_COMMAND).run();
        assertThat(model.notice().get().text()).isEqualTo(Messages.text("reason.no-command"));

        workshop.devices().onDeviceRenamed("a", "Phone");
        actions.get(ActionId.COPY_COMMAND).run();
        assertThat(model.notice().get().text()).isEqualTo(Messages.text("export.save-first"));
    }

    @Test
    void namesGroupsAndANewDeviceAreSavedAndTakenUpAgain() throws IOException {
        workshop.intents().onPairChosen("c", "a");
        workshop.devices().onDeviceRenamed("a", "Phone");
        workshop.devices().onAttributeTyped(List.of("b", "c"), "maker", "one");
        Path measured = Files.writeString(temp.resolve("mine.csv"), "arch_id,latency_ms\n1,1.5\n2,2.5\n3,3.5\n4,4.5\n");
        answers.open = measured;
        guide.onMeasurementsAdded();
        guide.onReuseChosen("b");
        Guide before = model.guide().get();
        save();
        assertThat(model.unsaved().get()).isFalse();

        start(file);

        assertThat(model.choices().get().target()).isEqualTo("Phone");
        assertThat(model.dataset().get().deviceNames()).containsExactly("Phone", "b", "c");
        assertThat(model.dataset().get().device("b").orElseThrow().attributes()).containsEntry("maker", "one");
        Guide after = model.guide().get();
        assertThat(after.device()).isEqualTo(before.device());
        assertThat(after.measured()).isEqualTo(before.measured());
        assertThat(after.course().reused()).isEqualTo("b");
        assertThat(after.course().front().selected())
                .isEqualTo(before.course().front().selected());
        assertThat(model.unsaved().get()).isFalse();

        Path report = temp.resolve("report.html");
        CliRun.in(CliRun.environment(temp), "report", file, "-o", report).ok();
        assertThat(Files.readString(report)).contains("New device: mine", "c as proxy for Phone");
        CliRun.in(CliRun.environment(temp), "new-device", file, "-o", temp.resolve("front.pdf"))
                .ok();
        CliRun.in(CliRun.environment(temp), "convert", file, "-o", temp.resolve("converted"))
                .ok();
        assertThat(temp.resolve("converted/latency/Phone.csv")).exists();

        guide.onGuideClosed();
        assertThat(model.unsaved().get()).isTrue();
    }

    @Test
    void aThousandActionsUndoneAreTheFirstState() {
        workshop.intents().onPairChosen("c", "a");
        Choices first = model.choices().get();
        Random random = new Random(11);
        List<String> names = List.of("a", "b", "c");
        for (int step = 0; step < 1000; step++) {
            String name = names.get(random.nextInt(3));
            UserIntents user = workshop.intents();
            user.onGestureBegun();
            switch (random.nextInt(14)) {
                case 0 -> user.onProxyChosen(name);
                case 1 -> user.onTargetChosen(name);
                case 2 -> user.onThresholdMoved(random.nextDouble());
                case 3 -> user.onLossLimitMoved(random.nextDouble());
                case 4 -> user.onAccuracyChosen(random.nextBoolean() ? "top1" : "top5");
                case 5 -> user.onDevicesNarrowed(Set.copyOf(List.of(name, "b")));
                case 6 -> user.onOrderChosen(Order.values()[random.nextInt(3)]);
                case 7 -> user.onMeasureChosen(Measure.values()[random.nextInt(Measure.values().length)]);
                case 8 -> user.onListwiseChosen(random.nextBoolean());
                case 9 ->
                    user.onRegionChanged(new RegionOfInterest(
                            60 + 20 * random.nextDouble(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
                case 10 -> user.onReferenceMoved(new ReferencePoint(1 + random.nextDouble(), 1.1));
                case 11 -> user.onArchitecturesSelected(List.of(Integer.toString(1 + random.nextInt(5))));
                case 12 -> workshop.devices().onAttributeTyped(List.of(name), "maker", "m" + random.nextInt(9));
                default -> user.onScatterAxesChosen(ScatterAxes.values()[random.nextInt(3)]);
            }
        }
        Choices last = model.choices().get();
        assertThat(last).isNotEqualTo(first);
        while (!model.choices().get().equals(first) && model.undoable().get()) {
            actions.get(ActionId.UNDO).run();
        }
        assertThat(model.choices().get()).isEqualTo(first);
        while (model.redoable().get()) {
            actions.get(ActionId.REDO).run();
        }
        assertThat(model.choices().get()).isEqualTo(last);
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneLineAndNothingIsLost() throws IOException {
        choose();
        save();
        byte[] before = Files.readAllBytes(file);
        Path place = Files.writeString(temp.resolve("no-folder"), "a file, no folder");
        Path full = temp.resolve("full");
        for (String ending : List.of(".proxylens", ".html", ".csv")) {
            Files.createSymbolicLink(temp.resolve("full" + ending), Path.of("/dev/full"));
        }
        for (Path nowhere : List.of(place.resolve("x"), temp.resolve("gone/x"), full)) {
            answers.save = nowhere;
            answers.open = nowhere;
            answers.size = new ExportSize(ExportSize.Format.PDF, 85, 70, 100);
            for (ActionId action : List.of(
                    ActionId.SAVE_STUDY_AS,
                    ActionId.REPORT,
                    ActionId.EXPORT_READOUT,
                    ActionId.EXPORT_MATRIX,
                    ActionId.EXPORT_ALL,
                    ActionId.EXPORT_DEVICES)) {
                model.notice().set(null);
                actions.get(action).run();
                Notice told = model.notice().get();
                assertThat(told).as(action + " " + nowhere).isNotNull();
                assertThat(told.severity()).as(told.text()).isEqualTo(Severity.ERROR);
                assertThat(told.text()).doesNotContain(".part").doesNotContain("\n");
                assertThat(told.offer()).as(told.text()).isNull();
            }
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(model.studyFile().get()).isEqualTo(file);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "with accuracy",
                            "work.proxylens",
                            "settings",
                            "no-folder",
                            "full.proxylens",
                            "full.html",
                            "full.csv");
        }
    }

    @Test
    void workThatCannotBeKeptIsSaidOnce() throws IOException {
        Path settings = temp.resolve("settings");
        Files.deleteIfExists(settings.resolve("last.proxylens"));
        Files.createDirectories(settings.resolve("last.proxylens/taken"));
        choose();
        assertThat(model.notice().get().text())
                .contains("not kept", settings.toString())
                .doesNotContain(".part");
        model.notice().set(null);
        workshop.intents().onThresholdMoved(0.7);
        assertThat(model.notice().get()).isNull();
        save();
        assertThat(file).exists();
    }

    @Test
    void aStudyWhoseDataAreGoneIsSavedAndReportedAllTheSame() throws IOException {
        choose();
        Files.move(data, temp.resolve("elsewhere"));
        save();
        assertThat(file).exists();
        assertThat(model.unsaved().get()).isFalse();
        answers.save = temp.resolve("report.pdf");
        actions.get(ActionId.REPORT).run();
        assertThat(temp.resolve("report.pdf")).exists();
        actions.get(ActionId.RELOAD).run();
        assertThat(model.notice().get().text()).contains("with accuracy");
        assertThat(model.choices().get().target()).isEqualTo("a");
    }
}
