package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.controller.guide.GuideController;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.dialog.Prompts;

/** From a few measurements on a new device to its front, on the sample data. */
class GuideTest {
    @TempDir
    private Path temp;

    private final ActionsForTest answers = new ActionsForTest();
    private Workshop workshop;
    private Workbench model;
    private GuideController guide;

    @BeforeEach
    void open() {
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        guide = workshop.guide(answers);
        workshop.start(Path.of("sample-data"));
    }

    private Guide at(Guide.Step step) {
        Guide now = model.guide().get();
        assertThat(now).isNotNull();
        assertThat(now.step()).isEqualTo(step);
        return now;
    }

    /** A file of a device that ranks as ort_b32 does, in whole milliseconds, on some rows. */
    private Path measured(String name, IntPredicate rows) throws IOException {
        Dataset dataset = model.dataset().get();
        double[] latencies = dataset.device("ort_b32").orElseThrow().latencies();
        StringBuilder text = new StringBuilder("arch_id,latency_ms\n");
        IntStream.range(0, latencies.length).filter(rows).forEach(row -> text.append(
                        dataset.architectures().id(row))
                .append(',')
                .append(1
                        + Arrays.stream(latencies)
                                .filter(other -> other < latencies[row])
                                .count())
                .append('\n'));
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void leadsFromThirtyMeasurementsToTheFront() throws IOException {
        guide.onNewDevice();
        Guide begun = at(Guide.Step.MEASURE);
        assertThat(begun.next()).hasSize(NewDeviceWork.PROPOSED).doesNotHaveDuplicates();
        assertThat(model.front().get()).isEqualTo(CenterView.NEW_DEVICE);

        int[] proposed = begun.next();
        answers.open = measured("phone.csv", row -> Arrays.stream(proposed).anyMatch(p -> p == row) || row % 100 == 0);
        guide.onMeasurementsAdded();
        Guide tested = at(Guide.Step.CHOOSE);
        assertThat(tested.device()).isEqualTo("phone");
        NewDevice.Evidence best = tested.test().evidence().get(0);
        assertThat(best.device()).isEqualTo("ort_b32");
        assertThat(best.srcc().value()).isEqualTo(1);
        assertThat(tested.next()).doesNotContain(proposed);

        guide.onReuseChosen("ort_b32");
        Guide chosen = at(Guide.Step.REMEASURE);
        int[] promised = chosen.course().front().selected();
        answers.open = measured("phone.csv", row -> Arrays.stream(promised).anyMatch(p -> p == row));
        guide.onMeasurementsAdded();
        Guide done = at(Guide.Step.KEEP);
        double[] accuracy =
                model.dataset().get().architectures().accuracies().get(0).percent();
        double[] latency = model.dataset().get().device("ort_b32").orElseThrow().latencies();
        int[] all = IntStream.range(0, latency.length).toArray();
        assertThat(done.course().front().kept()).isEqualTo(ParetoAnalysis.front(all, latency, accuracy));
    }

    @Test
    void aFileOfOtherNetworksIsRefusedInOneLineAndTheGuideStays() throws IOException {
        guide.onNewDevice();
        answers.open = Files.writeString(temp.resolve("other.csv"), "arch_id,latency_ms\nx,1\ny,2\n");
        guide.onMeasurementsAdded();
        assertThat(model.notice().get().severity()).isEqualTo(Severity.ERROR);
        assertThat(model.notice().get().text()).contains("other.csv").doesNotContain("\n");
        at(Guide.Step.MEASURE);
    }

    @Test
    void leavingEndsIt() {
        guide.onNewDevice();
        guide.onGuideClosed();
        assertThat(model.guide().get()).isNull();
    }

    @Test
    void theNameThatWasGivenStays() throws IOException {
        guide.onNewDevice();
        answers.open = measured("first try.csv", row -> row % 50 == 0);
        guide.onMeasurementsAdded();
        assertThat(model.guide().get().device()).isEqualTo("first try");
        guide.onDeviceNamed(" Pixel 9 ");
        answers.open = measured("second try.csv", row -> row % 50 == 1);
        guide.onMeasurementsAdded();
        assertThat(model.guide().get().device()).isEqualTo("Pixel 9");
        assertThat(model.guide().get().count()).isEqualTo(40);
    }

    @Test
    void measurementsAreLeftOnlyAfterAskingAndEveryStepIsUndone() throws IOException {
        Actions actions = workshop.actions(answers, guide, Optional::empty, ActionsForTest.HANDS);
        guide.onNewDevice();
        answers.open = measured("phone.csv", row -> row % 50 == 0);
        guide.onMeasurementsAdded();
        answers.leaving = Prompts.Leaving.STAY;
        guide.onGuideClosed();
        workshop.open(Bench.folder(temp));
        assertThat(answers.asked).isEqualTo(2);
        assertThat(model.guide().get().count()).isEqualTo(20);
        assertThat(model.dataset().get().name()).isEqualTo("sample-data");

        answers.leaving = Prompts.Leaving.DISCARD;
        guide.onGuideClosed();
        assertThat(model.guide().get()).isNull();
        assertThat(actions.get(ActionId.UNDO).detailedText()).contains(Messages.text("step.guide-left"));
        actions.get(ActionId.UNDO).run();
        assertThat(model.guide().get().count()).isEqualTo(20);
        actions.get(ActionId.UNDO).run();
        at(Guide.Step.MEASURE);
        actions.get(ActionId.REDO).run();
        assertThat(model.guide().get().count()).isEqualTo(20);
    }

    @Test
    void whatWasLeftWithItsDatasetCanBeTakenUpAgain() throws IOException {
        answers.open = measured("phone.csv", row -> row % 50 == 0);
        guide.onMeasurementsAdded();
        workshop.open(Bench.folder(temp));
        assertThat(model.guide().get()).isNull();
        assertThat(model.notice().get().text()).contains("phone").contains("20");
        model.notice().get().offer().action().run();
        assertThat(model.dataset().get().name()).isEqualTo("sample-data");
        assertThat(model.guide().get().device()).isEqualTo("phone");
        assertThat(model.guide().get().count()).isEqualTo(20);
    }

    @Test
    void theNewDeviceJoinsTheDatasetAsItsTarget() throws IOException {
        answers.open = measured("phone.csv", row -> row % 50 == 0);
        guide.onMeasurementsAdded();
        guide.onDeviceNamed("ort_b32");
        guide.onDeviceAdded();
        assertThat(model.notice().get().severity()).isEqualTo(Severity.WARNING);

        guide.onDeviceNamed("phone");
        answers.save = temp.resolve("phone 9.csv");
        guide.onDeviceAdded();
        assertThat(answers.asked).isZero();
        assertThat(model.guide().get()).isNull();
        assertThat(model.choices().get().target()).isEqualTo("phone 9");
        assertThat(model.dataset().get().device("phone 9").orElseThrow().valid())
                .isEqualTo(20);
        assertThat(model.dataset().get().devices()).hasSize(17);
    }

    @Test
    void listAndFrontCarryWhatIsPredicted() throws IOException {
        answers.open = measured("phone.csv", row -> row % 20 == 0);
        guide.onMeasurementsAdded();
        guide.onAdaptChosen();
        Guide chosen = at(Guide.Step.REMEASURE);
        answers.save = temp.resolve("list.csv");
        guide.onListSaved();
        List<String> lines = Files.readAllLines(answers.save);
        assertThat(lines).hasSize(1 + chosen.course().front().open().length);
        assertThat(lines.get(0)).isEqualTo("arch_id,arch,latency_ms,predicted_ms,low_ms,high_ms");
        int first = chosen.course().front().open()[0];
        String[] row = lines.get(1).split(",", -1);
        double predicted = chosen.course().adaptation().predicted()[first];
        assertThat(row[2]).isEmpty();
        assertThat(Double.parseDouble(row[3]))
                .isEqualTo(predicted)
                .isBetween(Double.parseDouble(row[4]), Double.parseDouble(row[5]));

        // what comes back filled in is read as measurements
        answers.open = Files.writeString(
                temp.resolve("filled.csv"),
                lines.stream().map(line -> line.replace(",,", ",5,")).collect(Collectors.joining("\n")));
        guide.onMeasurementsAdded();
        Guide done = at(Guide.Step.KEEP);
        assertThat(done.measured()[first]).isEqualTo(5);
        answers.save = temp.resolve("front.csv");
        guide.onResultSaved();
        assertThat(Files.readString(answers.save)).contains(",kept").contains(",dropped");
    }

    @Test
    void measurementsSurviveACellFilterAndComeBackWithItsCells() throws IOException {
        answers.open = measured("phone.csv", row -> row % 20 == 0);
        guide.onMeasurementsAdded();
        guide.onReuseChosen("ort_b32");
        int all = model.guide().get().count();
        model.front().set(CenterView.PARETO);
        Choices choices = model.choices().get();

        model.choices()
                .set(choices.with(
                        edit -> edit.repairs = choices.repairs().leavingOut(CellFilter.ISOMORPHIC_REPEATS, true)));
        Guide filtered = model.guide().get();
        assertThat(filtered.count()).isPositive().isLessThan(all);
        assertThat(filtered.measured())
                .hasSize(model.dataset().get().architectures().size());
        assertThat(filtered.course().reused()).isEqualTo("ort_b32");
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);

        model.choices().set(choices);
        assertThat(model.guide().get().count()).isEqualTo(all);
    }
}
