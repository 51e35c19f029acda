package org.proxylens.model.choice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.rank.CommonSet;

/** What choices become when a problem is repaired or looked at. */
public final class RepairedChoices {
    private RepairedChoices() {}

    /** The choices with a repair in force; the same where it is in force already or would leave fewer than two devices. */
    public static Choices after(Repair repair, Choices now, Dataset dataset) {
        if (repair instanceof DataRepair data) {
            return now.with(edit -> edit.repairs = edit.repairs.with(data));
        }
        if (repair instanceof Repair.TakeBack back) {
            return now.with(edit -> edit.repairs = edit.repairs.without(back.repair()));
        }
        if (repair instanceof Repair.LeaveOutCells out) {
            return now.with(edit -> edit.repairs = edit.repairs.leavingOut(out.cells(), true));
        }
        if (repair instanceof Repair.TakeInCells in) {
            return now.with(edit -> edit.repairs = edit.repairs.leavingOut(in.cells(), false));
        }
        if (repair instanceof Repair.CountInvalid count) {
            return now.with(edit -> edit.repairs = edit.repairs.with(count.policy()));
        }
        if (repair instanceof Repair.LeaveOutDevice out) {
            return leavingOut(now.labels().shown(out.device()), now, dataset);
        }
        if (repair instanceof Repair.UseAccuracy use) {
            return now.with(edit -> edit.accuracy = use.column());
        }
        boolean listwise = repair instanceof Repair.Compare compare && compare.listwise();
        return now.with(edit -> edit.commonSet = listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE);
    }

    private static Choices leavingOut(String device, Choices now, Dataset dataset) {
        Set<String> rest = new HashSet<>(now.devices().isEmpty() ? dataset.deviceNames() : now.devices());
        rest.remove(device);
        return rest.size() < 2 ? now : now.with(edit -> edit.devices = rest);
    }

    /**
     * The choices under which one sees what a problem is about: its architectures selected, its device (or both) in the
     * pair.
     */
    public static Choices showing(Problem problem, Choices now, Dataset dataset) {
        Choices selected = now.with(edit -> edit.architectures = present(problem, dataset));
        String device = problem.device();
        if (device == null || dataset.device(device).isEmpty()) {
            return selected;
        }
        String other = problem.other();
        if (other != null) {
            return selected.with(edit -> {
                edit.proxy = device;
                edit.target = other;
            });
        }
        boolean seen = device.equals(now.proxy()) || device.equals(now.target());
        return seen ? selected : selected.with(edit -> edit.target = device);
    }

    /** Whether there is anything to see. */
    public static boolean visible(Problem problem, Dataset dataset) {
        String device = problem.device();
        return (device != null && dataset.device(device).isPresent())
                || problem.archIds().stream()
                        .anyMatch(id -> dataset.architectures().row(id) >= 0);
    }

    /** The problem's architectures that the dataset holds. */
    public static List<String> present(Problem problem, Dataset dataset) {
        return problem.archIds().stream()
                .filter(id -> dataset.architectures().row(id) >= 0)
                .toList();
    }

    /** The view in which it is seen best: oddities of devices in the scatter, those of architectures beside the fronts. */
    public static CenterView view(Problem problem, Dataset dataset) {
        boolean fronts = !dataset.architectures().accuracies().isEmpty();
        return problem.device() == null && fronts ? CenterView.PARETO : CenterView.SCATTER;
    }
}
