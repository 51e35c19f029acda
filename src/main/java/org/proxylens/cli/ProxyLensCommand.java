package org.proxylens.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.cli.command.AdaptCommand;
import org.proxylens.cli.command.CompareCommand;
import org.proxylens.cli.command.ConvertCommand;
import org.proxylens.cli.command.ExplainCommand;
import org.proxylens.cli.command.HeatmapCommand;
import org.proxylens.cli.command.InfoCommand;
import org.proxylens.cli.command.LossCommand;
import org.proxylens.cli.command.MainJob;
import org.proxylens.cli.command.MeasureCommand;
import org.proxylens.cli.command.OpenCommand;
import org.proxylens.cli.command.ParetoCommand;
import org.proxylens.cli.command.PlanCommand;
import org.proxylens.cli.command.ProgramVersion;
import org.proxylens.cli.command.RankProxiesCommand;
import org.proxylens.cli.command.RemeasureCommand;
import org.proxylens.cli.command.ReportCommand;
import org.proxylens.cli.command.ScatterCommand;
import org.proxylens.cli.command.SrccCommand;
import org.proxylens.cli.command.StudyCommand;
import org.proxylens.cli.drawing.CostsCommand;
import org.proxylens.cli.drawing.ExportCommand;
import org.proxylens.cli.drawing.MultiplesCommand;
import org.proxylens.cli.drawing.NewDeviceCommand;
import org.proxylens.cli.drawing.ThresholdCommand;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.text.ClosestName;
import org.proxylens.cli.text.WrongUsage;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program itself: without a command it opens the window. */
@Command(
        name = "proxylens",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class ProxyLensCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            OpenCommand.class,
            InfoCommand.class,
            SrccCommand.class,
            ExplainCommand.class,
            HeatmapCommand.class,
            ScatterCommand.class,
            ParetoCommand.class,
            LossCommand.class,
            RankProxiesCommand.class,
            AdaptCommand.class,
            PlanCommand.class,
            StudyCommand.class,
            MeasureCommand.class,
            RemeasureCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ThresholdCommand.class,
            MultiplesCommand.class,
            CostsCommand.class,
            NewDeviceCommand.class,
            CompareCommand.class,
            ConvertCommand.class,
            AutoComplete.GenerateCompletion.class);

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Option(names = ResultOutput.PARENTS, scope = CommandLine.ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // read by its name, in whatever command it was given
    private boolean parents;

    @Parameters(arity = "0..*", paramLabel = "DATASET", hidden = true)
    private List<Path> datasets = new ArrayList<>();

    public ProxyLensCommand(Environment environment) {
        this.environment = environment;
    }

    /**
     * The command of that name alone, as the parser takes longer to learn all of them than most need for their work; all where
     * there is none of that name, and for the one that writes of all.
     */
    static List<Class<?>> commands(String word) {
        return COMMANDS.stream()
                .filter(type -> type.getAnnotation(Command.class).name().equals(word))
                .findFirst()
                .filter(type -> type != AutoComplete.GenerateCompletion.class)
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        Path dataset = datasets.isEmpty() ? null : datasets.get(0);
        if (dataset != null && !Files.exists(dataset)) {
            String name = dataset.toString();
            throw ClosestName.to(name, command.getSubcommands().keySet())
                    .map(near -> WrongUsage.of(command, "no-such-command-near", name, near))
                    .orElseGet(() -> WrongUsage.of(command, "no-such-command", name));
        }
        if (datasets.size() > 1) {
            throw WrongUsage.of(command, "several-datasets", datasets.size());
        }
        new MainJob(environment, () -> command).open(dataset, environment.colours());
    }
}
