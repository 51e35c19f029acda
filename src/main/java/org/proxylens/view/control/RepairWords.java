package org.proxylens.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Numbers;
import org.proxylens.data.Repair;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.message.Messages;

/** What repairs are called, and what is in force. */
public final class RepairWords {
    private static final int DIGITS = 3;

    private RepairWords() {}

    /** What the button says that chooses it. */
    public static String text(Repair repair) {
        if (repair instanceof DataRepair.Rescale scale) {
            return Messages.text("repair.offer.rescale." + unit(scale.factor()), factor(scale.factor()));
        }
        if (repair instanceof Repair.LeaveOutCells out) {
            return Messages.text("repair.offer.leave-out-cells." + Messages.key(out.cells()));
        }
        if (repair instanceof Repair.TakeInCells in) {
            return Messages.text("repair.offer.take-in-cells." + Messages.key(in.cells()));
        }
        if (repair instanceof Repair.CountInvalid count) {
            return Messages.text("repair.offer.count-invalid." + Messages.key(count.policy()));
        }
        if (repair instanceof Repair.LeaveOutDevice out) {
            return Messages.text("repair.offer.leave-out-device", out.device());
        }
        if (repair instanceof Repair.UseAccuracy use) {
            return Messages.text("repair.offer.use-accuracy", use.column());
        }
        if (repair instanceof Repair.Compare compare) {
            return Messages.text("repair.offer.compare." + (compare.listwise() ? "listwise" : "pairwise"));
        }
        return Messages.text("repair.offer." + name(repair));
    }

    /** What it does, at more length. */
    public static String tip(Repair repair) {
        return Messages.text("repair.offer." + name(repair) + ".tip");
    }

    /** Everything that is in force, a few words each; empty where nothing is. */
    public static List<InForce> inForce(Repairs repairs) {
        List<InForce> all = new ArrayList<>();
        for (CellFilter cells : CellFilter.values()) {
            if (repairs.without().contains(cells)) {
                all.add(new InForce(
                        Messages.text("in-force.cells." + Messages.key(cells)), new Repair.TakeInCells(cells)));
            }
        }
        for (DataRepair repair : repairs.repairs()) {
            all.add(new InForce(text(repair, repair.column()), new Repair.TakeBack(repair)));
        }
        if (repairs.policy() != InvalidPolicy.LEAVE_OUT) {
            all.add(new InForce(
                    Messages.text("in-force.invalid." + Messages.key(repairs.policy())),
                    new Repair.CountInvalid(InvalidPolicy.LEAVE_OUT)));
        }
        return all;
    }

    /** What is in force as one line; empty where nothing is. */
    public static String line(Repairs repairs) {
        return String.join(
                Messages.text("in-force.separator"),
                inForce(repairs).stream().map(InForce::words).toList());
    }

    /**
     * Something in force.
     *
     * @param words what
     * @param back takes it back
     */
    public record InForce(String words, Repair back) {}

    private static String text(DataRepair repair, String column) {
        if (repair instanceof DataRepair.Rescale scale) {
            return Messages.text("in-force.rescale", column, factor(scale.factor()));
        }
        if (repair instanceof DataRepair.CountMissing missing) {
            boolean below = Double.isInfinite(missing.greatest());
            double bound = below ? missing.least() : missing.greatest();
            return Messages.text(
                    below ? "in-force.missing-below" : "in-force.missing-above",
                    column,
                    Numbers.significant(bound, DIGITS));
        }
        return Messages.text(
                repair instanceof DataRepair.KeepMeasured ? "in-force.measured" : "in-force.percent", column);
    }

    private static String name(Repair repair) {
        return repair.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String unit(double factor) {
        return factor == 1000 ? "seconds" : factor == 0.001 ? "microseconds" : "other";
    }

    private static String factor(double factor) {
        return factor >= 1 ? NumberText.count(Math.round(factor)) : Numbers.significant(factor, DIGITS);
    }
}
