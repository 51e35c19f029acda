package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.Dataset;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.intent.UserIntents;

class WorkshopTest {
    @TempDir
    private Path temp;

    private Workshop workshop;
    private Workbench model;
    private UserIntents user;

    @BeforeEach
    void open() {
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        user = workshop.intents();
        workshop.start(Bench.folder(temp));
    }

    private PairReading pair() {
        PairReading pair = model.pair().get();
        assertThat(pair).isNotNull();
        return pair;
    }

    @Test
    void opensADatasetAndProposesAPairWorthLookingAt() {
        assertThat(model.dataset().get().deviceNames()).containsExactly("a", "b", "c");
        assertThat(model.choices().get().accuracy()).isEqualTo("top1");
        assertThat(model.choices().get().proxy()).isEqualTo("a");
        assertThat(model.choices().get().target()).isEqualTo("b");
        assertThat(model.undoable().get()).isFalse();
        assertThat(model.opening().get()).isNull();
        assertThat(model.matrix().get().srcc().value()[0]).containsExactly(1, 1, -1);
        assertThat(model.matrix().get().kendall().value()[0][2]).isEqualTo(-1);
        assertThat(model.losses().get().hvLoss()[0][1]).isZero();
        assertThat(pair().srcc().value()).isEqualTo(1);
        assertThat(TargetProxies.of(model.proxies().get().figures(), "c")
                        .orElseThrow()
                        .rows())
                .extracting(TargetProxies.Row::device)
                .containsExactly("a", "b");
    }

    @Test
    void theReadingFollowsThePair() {
        user.onTargetChosen("c");
        assertThat(pair().srcc().value()).isEqualTo(-1);
        user.onTargetChosen("b");
        assertThat(pair().target().name()).isEqualTo("b");
        assertThat(pair().srcc().value()).isEqualTo(1);
        assertThat(pair().result().loss().hvLoss()).isZero();
        assertThat(model.exchange().get().lost()).isEmpty();
        user.onTargetChosen(null);
        assertThat(model.pair().get()).isNull();
    }

    @Test
    void aMatrixThatIsNotThereIsNotCopiedAsThePair() {
        Actions actions = ActionsForTest.of(workshop);
        user.onMeasureChosen(Measure.HV_LOSS);
        model.losses().set(null);
        actions.get(ActionId.COPY_TABLE_TEXT).run();
        assertThat(model.notice().get().text()).isEqualTo(Messages.text("notice.no-matrix-yet"));

        workshop.open(Bench.wide(temp, "wide.csv", Bench.WIDE));
        assertThat(model.pair().get()).isNotNull();
        actions.get(ActionId.COPY_TABLE_TEXT).run();
        assertThat(model.notice().get().text()).isEqualTo(Messages.text("chart.no-accuracy"));
    }

    @Test
    void aThresholdChangesCountsButComputesNothingAnew() {
        MatrixReading matrix = model.matrix().get();
        PairReading pair = pair();
        assertThat(model.devices().get()).extracting(DeviceSummary::reached).containsExactly(1, 1, 0);
        user.onThresholdMoved(-1);
        assertThat(model.devices().get()).extracting(DeviceSummary::reached).containsExactly(2, 2, 2);
        assertThat(model.matrix().get()).isSameAs(matrix);
        assertThat(model.pair().get()).isSameAs(pair);
        user.onThresholdMoved(7);
        assertThat(model.choices().get().threshold()).isEqualTo(1);
    }

    @Test
    void narrowingReachesEveryView() {
        user.onDevicesNarrowed(Set.of("a", "c"));
        assertThat(model.matrix().get().devices()).containsExactly("a", "c");
        assertThat(model.losses().get().hvLoss()).hasDimensions(2, 2);
        assertThat(model.devices().get()).extracting(DeviceSummary::meanSrcc).containsExactly(-1.0, Double.NaN, -1.0);
        user.onDevicesNarrowed(Set.of());
        assertThat(model.matrix().get().devices()).hasSize(3);
    }

    @Test
    void theRegionRestrictsPairAndLosses() {
        user.onTargetChosen("c");
        user.onRegionChanged(new RegionOfInterest(70, Double.NEGATIVE_INFINITY, 4));
        assertThat(pair().srcc().n()).isEqualTo(4);
        assertThat(model.losses().get().n()[2][0]).isEqualTo(4);
        user.onRegionChanged(new RegionOfInterest(99, Double.NEGATIVE_INFINITY, 4));
        assertThat(pair().srcc().defined()).isFalse();
        assertThat(pair().result().loss().hvLoss()).isNaN();
    }

    @Test
    void everyChoiceCanBeUndone() {
        List<Object> before = new ArrayList<>();
        before.add(model.choices().get());
        user.onPairOpened("b", "a");
        before.add(model.choices().get());
        user.onAccuracyChosen("top5");
        before.add(model.choices().get());
        user.onListwiseChosen(true);
        before.add(model.choices().get());
        user.onArchitecturesSelected(List.of("1", "4"));
        Actions actions = ActionsForTest.of(workshop);
        for (int step = before.size() - 1; step >= 0; step--) {
            actions.get(ActionId.UNDO).run();
            assertThat(model.choices().get()).isEqualTo(before.get(step));
        }
        assertThat(pair().proxy().name()).isEqualTo("a");
        assertThat(actions.get(ActionId.UNDO).available()).isFalse();
        assertThat(actions.get(ActionId.UNDO).unavailable().getValue()).isNotBlank();
    }

    @Test
    void whatCannotBeOpenedIsToldInOneLineAndTheOldDatasetStays() {
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        workshop.open(Bench.wide(temp, "broken.csv", "nothing,here\nx,y\n"));
        assertThat(model.notice().get().severity()).isEqualTo(Severity.ERROR);
        assertThat(model.notice().get().text()).contains("broken.csv").doesNotContain("\n", "Exception");
        assertThat(model.dataset().get()).isSameAs(dataset);
        assertThat(model.choices().get()).isEqualTo(choices);
        assertThat(model.opening().get()).isNull();
        workshop.open(temp.resolve("not there"));
        assertThat(model.notice().get().text()).contains("not there");
        user.onNoticeClosed();
        assertThat(model.notice().get()).isNull();
    }

    @Test
    void aReferencePointIsResetOnlyWhereItWasMoved() {
        Action reset = ActionsForTest.of(workshop).get(ActionId.RESET_REFERENCE);
        assertThat(reset.unavailable().getValue()).isEqualTo(Messages.text("reason.usual-reference"));
        user.onReferenceMoved(new ReferencePoint(1.5, 0));
        assertThat(reset.available()).isTrue();
        reset.run();
        assertThat(model.choices().get().reference()).isEqualTo(ReferencePoint.DEFAULT);
        assertThat(reset.available()).isFalse();
    }

    @Test
    void reloadKeepsWhatStillFits() {
        user.onPairOpened("b", "a");
        user.onAccuracyChosen("top5");
        user.onArchitecturesSelected(List.of("1"));
        ActionsForTest.of(workshop).get(ActionId.RELOAD).run();
        assertThat(model.choices().get().proxy()).isEqualTo("b");
        assertThat(model.choices().get().accuracy()).isEqualTo("top5");
        assertThat(model.choices().get().architectures()).containsExactly("1");
        assertThat(pair().proxy().name()).isEqualTo("b");
    }

    @Test
    void aDatasetWithoutAccuraciesStillHasItsSrcc() {
        Path wide = Bench.wide(temp, "wide.csv", Bench.WIDE);
        user.onFilesDropped(List.of(wide));
        assertThat(model.choices().get().accuracy()).isNull();
        assertThat(model.losses().get()).isNull();
        user.onTargetChosen("c");
        assertThat(pair().result()).isNull();
        assertThat(pair().srcc().n()).isEqualTo(4);
        assertThat(pair().srcc().value()).isCloseTo(-1, within(1e-15));
        assertThat(model.recent()).startsWith(wide);
    }

    @Test
    void recentDatasetsAreThereAtTheNextStart() {
        Workshop next = Bench.workshop(temp.resolve("settings"));
        next.start(Bench.wide(temp, "wide.csv", Bench.WIDE));
        assertThat(next.model().recent()).containsExactly(temp.resolve("wide.csv"), temp.resolve("with accuracy"));
    }

    @Test
    void aTableThatDoesNotExplainItselfIsDescribedOnceAndRememberedForItsHeader() {
        ActionsForTest answers = new ActionsForTest();
        workshop.actions(answers, workshop.guide(answers), Optional::empty, ActionsForTest.HANDS);
        Path odd = Bench.wide(temp, "odd.csv", "network,phone,board\nn1,1,3\nn2,2,2\nn3,3,1\n");
        answers.declines = true;
        workshop.open(odd);
        assertThat(answers.described.header()).containsExactly("network", "phone", "board");
        assertThat(model.dataset().get().name()).isNotEqualTo("odd");
        Notice told = model.notice().get();
        assertThat(told.severity()).isEqualTo(Severity.ERROR);
        assertThat(told.offer()).isNotNull();
        answers.declines = false;
        told.offer().action().run();
        assertThat(answers.described.uses())
                .containsExactly(ImportDraft.Use.ARCH_ID, ImportDraft.Use.LATENCY, ImportDraft.Use.LATENCY);
        assertThat(model.dataset().get().deviceNames()).containsExactly("phone", "board");
        assertThat(model.notice().get()).isNull();
        Path alike = Bench.wide(temp, "alike.csv", "network,phone,board\nm1,1,3\nm2,2,2\nm3,3,1\n");
        Workshop next = Bench.workshop(temp.resolve("settings"));
        next.start(alike);
        assertThat(next.model().dataset().get().name()).isEqualTo("alike");
        assertThat(next.model().notice().get()).isNull();
    }

    @Test
    void oneMoreSourceJoinsWhatIsOpen() {
        ActionsForTest answers = new ActionsForTest();
        answers.open = Bench.wide(temp, "more.csv", "arch_id,d\n1,4\n2,3\n3,2\n4,1\n");
        Actions actions = workshop.actions(answers, workshop.guide(answers), Optional::empty, ActionsForTest.HANDS);
        user.onPairOpened("b", "a");
        actions.get(ActionId.ADD_SOURCE).run();
        assertThat(model.notice().get()).isNull();
        assertThat(model.dataset().get().deviceNames()).containsExactly("a", "b", "c", "d");
        assertThat(model.choices().get().proxy()).isEqualTo("b");
        actions.get(ActionId.RELOAD).run();
        assertThat(model.dataset().get().devices()).hasSize(4);
    }

    @Test
    void severalFilesDroppedTogetherAreOneDataset() {
        Path x = Bench.wide(temp, "x.csv", "arch_id,latency_ms\n1,4\n2,3\n3,2\n");
        Path y = Bench.wide(temp, "y.csv", "arch_id,latency_ms\n1,1\n2,2\n3,3\n");
        user.onFilesDropped(List.of(x, y));
        assertThat(model.dataset().get().deviceNames()).containsExactly("x", "y");
    }

    @Test
    void whatInvalidLatenciesCountAsIsChosenAndUndone() {
        workshop.open(Bench.wide(temp, "wide.csv", Bench.WIDE));
        Actions actions = ActionsForTest.of(workshop);
        user.onPairOpened("a", "c");
        assertThat(pair().srcc().n()).isEqualTo(4);
        actions.get(ActionId.POLICY_FASTEST).run();
        assertThat(pair().srcc().n()).isEqualTo(5);
        assertThat(pair().srcc().value()).isEqualTo(-1);
        actions.get(ActionId.POLICY_SLOWEST).run();
        assertThat(pair().srcc().value()).isGreaterThan(-1);
        actions.get(ActionId.UNDO).run();
        assertThat(model.choices().get().policy()).isEqualTo(InvalidPolicy.FASTEST);
        assertThat(pair().srcc().value()).isEqualTo(-1);
        actions.get(ActionId.UNDO).run();
        assertThat(pair().srcc().n()).isEqualTo(4);
        workshop.open(Bench.folder(temp));
        assertThat(actions.get(ActionId.POLICY_FASTEST).available()).isFalse();
    }

    @Test
    void architecturesSoughtAreSelected() {
        workshop.search().onArchitecturesSought("3");
        assertThat(model.choices().get().architectures()).containsExactly("3");
        workshop.search().onArchitecturesSought("");
        assertThat(model.choices().get().architectures()).isEmpty();
    }

    @Test
    void whoOpensTheLatenciesAloneIsOfferedTheFolderAbove() {
        Path above = Bench.folder(temp);
        workshop.open(above.resolve("latency"));
        assertThat(model.dataset().get().architectures().accuracies()).isEmpty();
        Notice told = model.notice().get();
        assertThat(told.text()).contains("with accuracy");
        told.offer().action().run();
        assertThat(model.dataset().get().architectures().accuracies()).hasSize(2);
    }

    @Test
    void matrixAndReadoutAreWrittenAsCsv() throws IOException {
        ActionsForTest answers = new ActionsForTest();
        Actions actions = workshop.actions(answers, workshop.guide(answers), Optional::empty, ActionsForTest.HANDS);
        user.onTargetChosen("c");
        answers.save = temp.resolve("matrix");
        actions.get(ActionId.EXPORT_MATRIX).run();
        assertThat(Files.readAllLines(temp.resolve("matrix.csv")))
                .containsExactly("device,a,b,c", "a,1,1,-1", "b,1,1,-1", "c,-1,-1,1");
        user.onMeasureChosen(Measure.HV_LOSS);
        actions.get(ActionId.EXPORT_MATRIX).run();
        assertThat(Files.readAllLines(temp.resolve("matrix.csv")))
                .startsWith("device,a,b,c", "a,0,0,0", "b,0,0,0")
                .element(3)
                .asString()
                .startsWith("c,0.85");
        answers.save = temp.resolve("devices.csv");
        workshop.devices().onAttributeTyped(List.of("a", "c"), "platform", "phone");
        workshop.devices().onDeviceRenamed("b", "my laptop");
        actions.get(ActionId.EXPORT_DEVICES).run();
        assertThat(Files.readAllLines(temp.resolve("devices.csv")))
                .containsExactly("device,platform", "a,phone", "my laptop,", "c,phone");
        answers.save = temp.resolve("readout.csv");
        actions.get(ActionId.EXPORT_READOUT).run();
        assertThat(Files.readAllLines(temp.resolve("readout.csv")))
                .startsWith("figure,value,unit", "proxy,a,", "target,c,", "accuracy,top1,")
                .contains("srcc,-1,", "n,5,");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() throws IOException {
        ActionsForTest answers = new ActionsForTest();
        answers.save = Files.writeString(temp.resolve("taken"), "").resolve("matrix.csv");
        Actions actions = workshop.actions(answers, workshop.guide(answers), Optional::empty, ActionsForTest.HANDS);
        actions.get(ActionId.EXPORT_MATRIX).run();
        assertThat(model.notice().get().severity()).isEqualTo(Severity.ERROR);
        assertThat(model.notice().get().text()).contains("taken").doesNotContain("Exception", "\n");
    }
}
