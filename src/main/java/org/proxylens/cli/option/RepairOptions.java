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
    @Option(names = "--invalid", paramLabel = "HOW", defaultValue = "leave-out")
    private InvalidPolicy invalid = InvalidPolicy.LEAVE_OUT;

    @Option(names = "--without", paramLabel = "CELLS", split = ",")
    private List<CellFilter> without = new ArrayList<>();

    @Option(names = "--repair", paramLabel = "KIND,…", split = ",")
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
