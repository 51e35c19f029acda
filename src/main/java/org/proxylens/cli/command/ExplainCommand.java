package org.proxylens.cli.command;

import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.cli.result.DisagreementText;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code explain}: which attribute of devices goes with their disagreement. */
@Command(name = "explain")
public final class ExplainCommand extends DatasetCommand {
    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        Dataset dataset = analysis.masked(command, input.open(command));
        MatrixReading srcc = MatrixReading.of(dataset, CommonSet.PAIRWISE, progress("cli.progress.ranking"));
        Disagreement found = Disagreement.of(dataset, srcc);
        if (found.attributes().isEmpty()) {
            throw DataException.of("no-attributes", dataset.name());
        }
        output.write(
                command,
                () -> DisagreementText.json(found),
                () -> DisagreementText.csv(found),
                () -> DisagreementText.lines(found));
    }
}
