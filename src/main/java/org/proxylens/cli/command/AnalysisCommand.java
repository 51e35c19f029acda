package org.proxylens.cli.command;

import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import picocli.CommandLine.Mixin;

/** A command on a dataset: how that is read and what is computed of it. */
public abstract class AnalysisCommand extends ProgramCommand {
    @Mixin
    protected DatasetInput input = new DatasetInput();

    @Mixin
    protected AnalysisOptions analysis = new AnalysisOptions();
}
