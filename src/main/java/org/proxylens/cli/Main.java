package org.proxylens.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.option.CellKey;
import org.proxylens.cli.option.CurveKey;
import org.proxylens.cli.option.InvalidKey;
import org.proxylens.cli.option.JoinKey;
import org.proxylens.cli.option.KeyConverter;
import org.proxylens.cli.option.RepairKey;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.LogFile;
import org.proxylens.cli.output.StandardStream;
import org.proxylens.data.message.Messages;
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
        System.exit(written(run(environment, out, err, args), out, err));
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
            CommandLine program = new CommandLine(new ProxyLensCommand(environment), new CommandFactory(environment));
            program.getSubcommands()
                    .forEach((name, command) ->
                            command.getCommandSpec().usageMessage().hidden(name.equals("generate-completion")));
            keys(program);
            return program.setOut(out)
                    .setErr(err)
                    .setUsageHelpWidth(100)
                    .setParameterExceptionHandler(failures)
                    .setExecutionExceptionHandler(failures)
                    .execute(args);
        } catch (Error severe) {
            return failures.handle(severe, err);
        }
    }

    private static void keys(CommandLine program) {
        program.registerConverter(CellKey.class, new KeyConverter<>(CellKey.values()))
                .registerConverter(CurveKey.class, new KeyConverter<>(CurveKey.values()))
                .registerConverter(InvalidKey.class, new KeyConverter<>(InvalidKey.values()))
                .registerConverter(JoinKey.class, new KeyConverter<>(JoinKey.values()))
                .registerConverter(Measure.class, new KeyConverter<>(Measure.values()))
                .registerConverter(Order.class, new KeyConverter<>(Order.values()))
                .registerConverter(RepairKey.class, new KeyConverter<>(RepairKey.values()));
    }
}
