package org.proxylens.cli.command;

import org.proxylens.analysis.DatasetSummary;
import org.proxylens.cli.result.InfoJson;
import org.proxylens.cli.result.InfoText;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.drift.TableDrift;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code info}: what a dataset holds, what was left out of it and why. */
@Command(name = "info")
public final class InfoCommand extends DatasetCommand {
    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        Dataset dataset = TableDrift.told(analysis.masked(command, input.openUntold(command)));
        DatasetSummary summary = DatasetSummary.of(dataset);
        output.write(command, () -> InfoJson.of(summary), () -> InfoJson.csv(dataset), () -> InfoText.lines(summary));
    }
}
