package org.proxylens.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.command.MainJob;
import org.proxylens.cli.command.ProgramVersion;
import org.proxylens.cli.option.CurveKey;
import org.proxylens.cli.option.KeyConverter;
import org.proxylens.cli.option.RepairKey;
import org.proxylens.cli.option.StudyDefaults;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.FigureOutput;
import org.proxylens.cli.output.LogFile;
import org.proxylens.cli.output.StandardStream;
import org.proxylens.data.CellFilter;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.JoinBy;
import org.proxylens.data.cache.DatasetCache;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.PagePreset;
import org.proxylens.figure.Palette;
import org.proxylens.measure.SetUp;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.space.network.NetworkShape;
import picocli.CommandLine;

/** The program's entry point: the window and every command. */
public final class Main {
    private Main() {}

    /** Runs the command named by the arguments; without one the window. */
    public static void main(String[] args) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        StandardStream out = new StandardStream(FileDescriptor.out);
        StandardStream err = new StandardStream(FileDescriptor.err);
        Environment environment = HostEnvironment.ofProcess();
        LogFile.choose(environment.variables());
        String fault = DatasetCache.choose(environment.variables());
        if (fault != null) {
            err.println(fault);
        }
        int status = written(run(environment, out, err, args), out, err);
        DatasetCache.finish();
        System.exit(status);
    }

    /** The exit status once it is known whether the result has left the program; says so where it has not. */
    static int written(int status, StandardStream out, StandardStream err) {
        boolean told = out.isWhole();
        if (!told && out.reason() != null) {
            err.println(Messages.text("cli.no-output", out.reason()));
        }
        boolean whole = err.isWhole() && told;
        return whole || status != 0 ? status : ErrorLines.FAILED;
    }

    /** Runs a command in the given surroundings and returns its exit status. */
    static int run(Environment environment, PrintWriter out, PrintWriter err, String... args) {
        ErrorLines failures = new ErrorLines(LogFile::record);
        try {
            // neither needs the parser of commands, which takes longer than all else they do
            if (args.length == 0) {
                new MainJob(environment, () -> program("open", environment, out, err, failures))
                        .open(null, environment.colours());
                return 0;
            }
            if (args.length == 1 && List.of("--version", "-V").contains(args[0])) {
                Stream.of(new ProgramVersion().getVersion()).forEach(out::println);
                return 0;
            }
            FigureOutput.prepare(args);
            CommandLine program = program(args[0], environment, out, err, failures);
            StudyDefaults study = StudyDefaults.among(args);
            if (study != null) {
                program.setDefaultValueProvider(study);
            }
            return program.execute(args);
        } catch (RuntimeException | Error severe) {
            return failures.handle(severe, err);
        }
    }

    /**
     * The parser of the command line.
     *
     * @param first the first argument: where it names a command, the parser knows no other
     */
    static CommandLine program(
            String first, Environment environment, PrintWriter out, PrintWriter err, ErrorLines failures) {
        CommandLine program = new CommandLine(new ProxyLensCommand(environment), new CommandFactory(environment));
        ProxyLensCommand.commands(first).forEach(program::addSubcommand);
        program.getSubcommands()
                .forEach((name, command) ->
                        command.getCommandSpec().usageMessage().hidden(name.equals("generate-completion")));
        keys(program);
        return program.setHelpFactory(HelpTexts::help)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static void keys(CommandLine program) {
        program.registerConverter(CellFilter.class, new KeyConverter<>(CellFilter.values()))
                .registerConverter(CurveKey.class, new KeyConverter<>(CurveKey.values()))
                .registerConverter(NetworkShape.Skeleton.class, new KeyConverter<>(NetworkShape.Skeleton.values()))
                .registerConverter(NetworkShape.Extent.class, new KeyConverter<>(NetworkShape.Extent.values()))
                .registerConverter(SetUp.Optimisation.class, new KeyConverter<>(SetUp.Optimisation.values()))
                .registerConverter(InvalidPolicy.class, new KeyConverter<>(InvalidPolicy.values()))
                .registerConverter(JoinBy.class, new KeyConverter<>(JoinBy.values()))
                .registerConverter(Measure.class, new KeyConverter<>(Measure.values()))
                .registerConverter(Order.class, new KeyConverter<>(Order.values()))
                .registerConverter(PagePreset.class, new KeyConverter<>(PagePreset.values()))
                .registerConverter(Palette.class, new KeyConverter<>(Palette.values()))
                .registerConverter(FigureStyle.Cloud.class, new KeyConverter<>(FigureStyle.Cloud.values()))
                .registerConverter(
                        ThresholdAnalysis.Predictor.class, new KeyConverter<>(ThresholdAnalysis.Predictor.values()))
                .registerConverter(ThresholdAnalysis.Loss.class, new KeyConverter<>(ThresholdAnalysis.Loss.values()))
                .registerConverter(FigureStyle.Legend.class, new KeyConverter<>(FigureStyle.Legend.values()))
                .registerConverter(FigureStyle.Values.class, new KeyConverter<>(FigureStyle.Values.values()))
                .registerConverter(RepairKey.class, new KeyConverter<>(RepairKey.values()));
    }
}
