package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.check.Repairs;
import org.proxylens.figure.all.FullTables;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.RepairedChoices;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.RepairWords;

/** Repairs and cell filters reach every figure, are named, and can be undone. */
class RepairsInForceTest {
    @TempDir
    private Path temp;

    private Workshop workshop;
    private Workbench model;
    private Actions actions;

    @BeforeEach
    void open() {
        workshop = Bench.workshop(temp.resolve("settings"));
        model = workshop.model();
        workshop.start(OddFolder.write(temp));
        actions = ActionsForTest.of(workshop);
    }

    private Problem problem(String kind) {
        return model.dataset().get().problems().stream()
                .filter(problem -> problem.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return model.dataset().get().problems().stream().map(Problem::kind).toList();
    }

    private void repair(String kind) {
        workshop.problems().onRepairChosen(problem(kind).repairs().get(0));
    }

    private double median(String device) {
        return model.devices().get().stream()
                .filter(row -> row.name().equals(device))
                .findFirst()
                .orElseThrow()
                .facts()
                .median();
    }

    @Test
    void repairsWhatCanBeRepaired() {
        Dataset read = model.dataset().get();
        List<String> mended = List.of("wrong-unit", "accuracy-fraction", "disconnected-cell", "isomorphic-cell");
        assertThat(kinds()).containsAll(mended).contains("outlier", "constant", "near-duplicate", "invalid-latency");
        mended.forEach(this::repair);
        repair("outlier");
        repair("outlier");
        assertThat(kinds()).doesNotContainAnyElementsOf(mended).doesNotContain("outlier");
        assertThat(kinds().stream().filter("repaired"::equals)).hasSize(4);
        assertThat(median("seconds")).isGreaterThan(1);
        assertThat(model.matrix().get().srcc().n()[1][3])
                .isLessThan(OddFolder.CELLS)
                .isEqualTo(model.dataset().get().architectures().size());
        assertThat(RepairWords.inForce(model.choices().get().repairs())).hasSize(6);
        for (int step = 0; step < 6; step++) {
            actions.get(ActionId.UNDO).run();
        }
        assertThat(model.dataset().get()).isSameAs(read);
        assertThat(model.matrix().get().srcc().n()[1][3]).isLessThanOrEqualTo(OddFolder.CELLS);
        actions.get(ActionId.REDO).run();
        assertThat(kinds()).doesNotContain("wrong-unit");
    }

    @Test
    void everyProblemOffersRowsOrAFix() {
        Dataset dataset = model.dataset().get();
        assertThat(dataset.problems())
                .allMatch(problem -> !problem.repairs().isEmpty()
                        || RepairedChoices.visible(problem, dataset)
                        || problem.file() != null);
    }

    @Test
    void theCellFilterIsPartOfTheRegionOfInterest() {
        int all = model.pair().get().srcc().n();
        actions.get(ActionId.LEAVE_OUT_DISCONNECTED).run();
        assertThat(actions.get(ActionId.LEAVE_OUT_DISCONNECTED).on().getValue()).isTrue();
        assertThat(model.pair().get().srcc().n()).isLessThan(all);
        actions.get(ActionId.LEAVE_OUT_ISOMORPHIC).run();
        assertThat(model.choices().get().repairs().without()).containsExactlyInAnyOrder(CellFilter.values());
        actions.get(ActionId.RESET_REGION).run();
        assertThat(model.choices().get().repairs()).isEqualTo(Repairs.NONE);
        assertThat(model.pair().get().srcc().n()).isEqualTo(all);
        workshop.open(Bench.folder(temp));
        assertThat(actions.get(ActionId.LEAVE_OUT_DISCONNECTED).unavailable().getValue())
                .isNotBlank();
    }

    @Test
    void aTwinIsLeftOutOfEveryView() {
        repair("near-duplicate");
        assertThat(model.matrix().get().devices()).hasSize(6).doesNotContain("fine");
    }

    @Test
    void theRowsOfAProblemAreSelectedWhereTheyAreSeen() {
        workshop.problems().onProblemShown(problem("outlier"));
        assertThat(model.choices().get().architectures()).containsExactly("5", "17");
        assertThat(model.choices().get().target()).isEqualTo("odd");
        assertThat(model.front().get()).isEqualTo(CenterView.SCATTER);
        workshop.problems().onProblemShown(problem("disconnected-cell"));
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        actions.get(ActionId.UNDO).run();
        assertThat(model.choices().get().architectures()).containsExactly("5", "17");
    }

    @Test
    void reloadKeepsRepairsAndAnotherDatasetStartsAsRead() {
        repair("wrong-unit");
        actions.get(ActionId.RELOAD).run();
        assertThat(model.choices().get().repairs().repairs()).containsExactly(new DataRepair.Rescale("seconds", 1000));
        assertThat(kinds()).contains("repaired");
        workshop.open(Bench.folder(temp));
        assertThat(model.choices().get().repairs()).isEqualTo(Repairs.NONE);
        assertThat(kinds()).doesNotContain("repaired");
    }

    @Test
    void exportsNameWhatIsInForce() {
        repair("wrong-unit");
        workshop.problems().onRepairChosen(new Repair.LeaveOutCells(CellFilter.DISCONNECTED));
        List<String> lines = new ArrayList<>(
                FullTables.readout(model.pair().get(), model.choices().get().repairs(), null)
                        .lines()
                        .toList());
        assertThat(lines)
                .contains("in_force,no disconnected cells,")
                .contains("in_force,\"seconds: latencies times 1,000\",");
    }
}
