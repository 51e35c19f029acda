package org.proxylens.cli.drawing;

import org.proxylens.cli.command.ProgramCommand;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.output.FigureOutput;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** What every command that only draws begins and ends with: a dataset, a figure of it, a file. */
abstract class DrawingCommand extends ProgramCommand {
    private final UsualSize size;

    @Mixin
    private DatasetInput input = new DatasetInput();

    @Mixin
    private FigureOutput drawing = new FigureOutput();

    DrawingCommand(UsualSize size) {
        this.size = size;
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.require(command);
        drawing.write(command, figure(command, input, drawing.theme()), size.widthMm(), size.heightMm());
    }

    /** The figure asked for; every refusal of what was asked comes from here, before anything is written. */
    abstract Figure<?> figure(CommandLine command, DatasetInput from, FigureTheme theme);
}
