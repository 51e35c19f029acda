package org.proxylens.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;

/** Tells on standard error what of a dataset a command works without, so that no figure rests on fewer values in silence. */
public final class LeftOutNotes {
    /** Lines that tell it, beyond which {@code info} is pointed to. */
    private static final int MOST = 3;

    private LeftOutNotes() {}

    /** Tells what was left out while a dataset was read; nothing where nothing was. */
    public static void tell(CommandLine command, Dataset dataset, Path named) {
        List<Problem> leftOut = dataset.problems().stream()
                .filter(problem ->
                        problem.severity() == Severity.ERROR || problem.kind().equals("invalid-latency"))
                .filter(problem -> concerns(dataset, problem))
                .toList();
        PrintWriter err = command.getErr();
        for (Problem problem : leftOut.subList(0, Math.min(MOST, leftOut.size()))) {
            err.println(note(problem));
        }
        if (leftOut.size() > MOST) {
            err.println(Messages.text("cli.note.more-problems", leftOut.size() - MOST, named));
        }
        err.flush();
    }

    /** Whether it is about a device that is there, or about none. */
    private static boolean concerns(Dataset dataset, Problem problem) {
        return problem.device() == null || dataset.device(problem.device()).isPresent();
    }

    /** A problem as a line: where and what. */
    private static String note(Problem problem) {
        String place = problem.place();
        return place.isEmpty()
                ? Messages.text("cli.note", problem.what())
                : Messages.text("cli.note.at", place, problem.what());
    }
}
