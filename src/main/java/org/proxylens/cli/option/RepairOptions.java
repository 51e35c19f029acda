package org.proxylens.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What becomes of a dataset between reading and computing. */
final class RepairOptions {
    @Option(
            names = "--invalid",
            paramLabel = "HOW",
            defaultValue = "leave-out",
            description =
                    "What becomes of latencies marked invalid: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}."
                            + " Some published figures rank -1 as fastest.")
    private InvalidPolicy invalid = InvalidPolicy.LEAVE_OUT;

    @Option(
            names = "--without",
            paramLabel = "CELLS",
            split = ",",
            description = "NAS-Bench-201 cells to leave out before anything is computed: ${COMPLETION-CANDIDATES}.")
    private List<CellFilter> without = new ArrayList<>();

    @Option(
            names = "--repair",
            paramLabel = "KIND,…",
            split = ",",
            description = "Problems that info shows to be put right before anything is computed: wrong-unit takes the"
                    + " device's latencies times the factor proposed, outlier counts the impossible latencies as"
                    + " missing, accuracy-fraction reads fractions as percent, copied counts latencies copied from"
                    + " another architecture as missing. The files stay as they are.")
    private List<RepairKey> repair = new ArrayList<>();

    /** The dataset repaired as asked, after what was in force before. */
    Dataset of(CommandLine command, Dataset read, Repairs before) {
        Repairs repairs = before.with(invalid);
        for (CellFilter cells : without) {
            repairs = repairs.leavingOut(cells, true);
        }
        for (RepairKey kind : repair) {
            for (DataRepair one : repairs(command, read, kind)) {
                repairs = repairs.with(one);
            }
        }
        return repairs.apply(read);
    }

    private static List<DataRepair> repairs(CommandLine command, Dataset read, RepairKey kind) {
        List<DataRepair> wanted = read.problems().stream()
                .flatMap(problem -> problem.repairs().stream())
                .filter(DataRepair.class::isInstance)
                .map(DataRepair.class::cast)
                .filter(kind::names)
                .toList();
        if (wanted.isEmpty()) {
            command.getErr().println(Messages.text("cli.note.no-repair", kind, read.name()));
        }
        return wanted;
    }
}
