package org.proxylens.cli.command;

import org.proxylens.cli.output.ResultOutput;
import picocli.CommandLine.Mixin;

/** A command on a dataset whose result is text, JSON or CSV. */
abstract class DatasetCommand extends AnalysisCommand {
    @Mixin
    ResultOutput output = new ResultOutput();
}
