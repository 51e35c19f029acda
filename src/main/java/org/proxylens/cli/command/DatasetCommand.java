package org.proxylens.cli.command;

import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.output.ResultOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on a dataset: how that is read, what is computed of it, and where the result goes. */
@Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
abstract class DatasetCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    DatasetInput input = new DatasetInput();

    @Mixin
    AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    ResultOutput output = new ResultOutput();
}
