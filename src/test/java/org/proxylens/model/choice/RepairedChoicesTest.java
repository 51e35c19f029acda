package org.proxylens.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.data.check.Repairs;
import org.proxylens.rank.CommonSet;

class RepairedChoicesTest {
    private static final Dataset DATASET = new Dataset(
            "set",
            new ArchitectureTable(
                    List.of("0", "1"), List.of(), List.of(new AccuracyColumn("top1", new double[] {50, 60}))),
            List.of(
                    Device.ofMilliseconds("a", new double[] {1, 2}),
                    Device.ofMilliseconds("b", new double[] {1, 2}),
                    Device.ofMilliseconds("c", new double[] {1, 2})),
            List.of(),
            List.of());
    private static final Choices PAIR =
            Choices.NONE.with(edit -> edit.proxy = "a").with(edit -> edit.target = "b");

    private static Choices after(Repair repair, Choices now) {
        return RepairedChoices.after(repair, now, DATASET);
    }

    private static Problem problem() {
        return Problem.of(Severity.WARNING, "constant", 5, "1");
    }

    @Test
    void whatChangesTheDataIsAmongTheRepairsAndCanBeTakenBack() {
        DataRepair repair = new DataRepair.Rescale("a", 1000);
        Choices repaired = after(repair, PAIR);
        assertThat(repaired.repairs().repairs()).containsExactly(repair);
        assertThat(after(repair, repaired)).isEqualTo(repaired);
        assertThat(after(new Repair.TakeBack(repair), repaired)).isEqualTo(PAIR);

        Choices without = after(new Repair.LeaveOutCells(CellFilter.DISCONNECTED), PAIR);
        assertThat(without.repairs().without()).containsExactly(CellFilter.DISCONNECTED);
        assertThat(after(new Repair.TakeInCells(CellFilter.DISCONNECTED), without))
                .isEqualTo(PAIR);

        Choices slowest = after(new Repair.CountInvalid(InvalidPolicy.SLOWEST), PAIR);
        assertThat(slowest.policy()).isEqualTo(InvalidPolicy.SLOWEST);
    }

    @Test
    void aDeviceIsLeftOutOfThoseShownAsLongAsTwoAreLeft() {
        Choices without = after(new Repair.LeaveOutDevice("c"), PAIR);
        assertThat(without.devices()).isEqualTo(Set.of("a", "b"));
        assertThat(after(new Repair.LeaveOutDevice("a"), without)).isEqualTo(without);
    }

    @Test
    void theOtherRepairsAreChoicesLikeAny() {
        assertThat(after(new Repair.UseAccuracy("top5"), PAIR).accuracy()).isEqualTo("top5");
        assertThat(after(new Repair.Compare(false), PAIR)).isEqualTo(PAIR);
        assertThat(after(new Repair.Compare(true), PAIR).commonSet()).isEqualTo(CommonSet.LISTWISE);
        assertThat(after(new Repair.Compare(false), PAIR.with(edit -> edit.commonSet = CommonSet.LISTWISE)))
                .isEqualTo(PAIR);
    }

    @Test
    void showsArchitecturesAndDevicesWhereTheyAreSeen() {
        Problem onDevice = problem().on("c").counted(2, List.of("1", "gone"));
        Choices seen = RepairedChoices.showing(onDevice, PAIR, DATASET);
        assertThat(seen.architectures()).containsExactly("1");
        assertThat(seen.proxy()).isEqualTo("a");
        assertThat(seen.target()).isEqualTo("c");
        assertThat(RepairedChoices.view(onDevice, DATASET)).isEqualTo(CenterView.SCATTER);
        assertThat(RepairedChoices.showing(problem().on("a"), PAIR, DATASET)).isEqualTo(PAIR);

        Choices pair = RepairedChoices.showing(problem().between("b", "c"), PAIR, DATASET);
        assertThat(pair.proxy()).isEqualTo("b");
        assertThat(pair.target()).isEqualTo("c");

        Problem cells = problem().counted(1, List.of("0"));
        assertThat(RepairedChoices.showing(cells, PAIR, DATASET))
                .isEqualTo(PAIR.with(edit -> edit.architectures = List.of("0")));
        assertThat(RepairedChoices.view(cells, DATASET)).isEqualTo(CenterView.PARETO);
    }

    @Test
    void nothingIsShownOfWhatTheDatasetDoesNotHold() {
        assertThat(RepairedChoices.visible(problem().at("x.csv", 3), DATASET)).isFalse();
        assertThat(RepairedChoices.visible(problem().on("gone"), DATASET)).isFalse();
        assertThat(RepairedChoices.visible(problem().counted(1, List.of("gone")), DATASET))
                .isFalse();
        assertThat(RepairedChoices.visible(problem().counted(1, List.of("1")), DATASET))
                .isTrue();
        assertThat(RepairedChoices.visible(problem().on("a"), DATASET)).isTrue();
    }

    @Test
    void withoutRegionTakesCellsInButKeepsRepairs() {
        DataRepair repair = new DataRepair.Rescale("a", 1000);
        Choices chosen = after(new Repair.LeaveOutCells(CellFilter.DISCONNECTED), PAIR)
                .with(edit -> edit.repairs = Repairs.NONE.with(repair).leavingOut(CellFilter.DISCONNECTED, true));
        assertThat(chosen.withoutRegion().repairs()).isEqualTo(Repairs.NONE.with(repair));
    }
}
