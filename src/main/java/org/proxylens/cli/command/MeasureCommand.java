package org.proxylens.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.MeasuredReading;
import org.proxylens.analysis.measure.Measuring;
import org.proxylens.analysis.measure.MeasuringQuestion;
import org.proxylens.analysis.measure.StandingVerdict;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.cli.option.NetworkSource;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.OutputException;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.result.MeasuredText;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.message.Messages;
import org.proxylens.measure.Machine;
import org.proxylens.measure.Protocol;
import org.proxylens.measure.SetUp;
import org.proxylens.measure.onnx.OnnxEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code measure}: the latency of networks on this machine. */
@Command(name = "measure")
public final class MeasureCommand extends ProgramCommand {
    @Mixin
    private NetworkSource networks = new NetworkSource();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1")
    private int threads;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "1")
    private int batch;

    @Option(names = "--optimisation", paramLabel = "LEVEL", defaultValue = "all")
    private SetUp.Optimisation optimisation = SetUp.Optimisation.ALL;

    @Option(names = "--provider", paramLabel = "NAME", defaultValue = SetUp.CPU)
    private String provider = SetUp.CPU;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "60")
    private double minutes;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "0")
    private long seed;

    @Option(names = "--device", paramLabel = "NAME")
    private @Nullable String device;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv")
    private @Nullable Path file;

    @Mixin
    private ResultOutput output = new ResultOutput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        if (threads < 1 || batch < 1 || rounds < 1 || !(minutes > 0)) {
            throw WrongUsage.of(command, "measure-numbers");
        }
        SetUp setUp = new SetUp(threads, batch, optimisation, provider);
        NetworkSource.Networks source = networks.open(command, name(), setUp, seed, file);
        if (source.most() > source.rows().length && file == null) {
            throw WrongUsage.of(command, "up-to");
        }
        OnnxEngine engine = OnnxEngine.load();
        Protocol protocol = Protocol.DEFAULT.with(
                rounds,
                Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis())));
        Function<int[], MeasuredReading> measure =
                rows -> run(command, source.questions().apply(rows), engine, protocol);
        StandingVerdict verdict = source.planned()
                ? StandingVerdict.reach(
                        source.from(), source.rows(), source.most(), measure, further -> command.getErr()
                                .println(TenMore.words(further)))
                : new StandingVerdict(measure.apply(source.rows()), Optional.empty());
        output.write(
                command,
                () -> MeasuredText.json(verdict),
                () -> MeasuredText.csv(verdict.reading()),
                () -> MeasuredText.lines(verdict, file));
    }

    private MeasuredReading run(CommandLine command, MeasuringQuestion question, OnnxEngine engine, Protocol protocol) {
        ConsoleProgress progress = progress("cli.progress.measuring");
        if (file == null) {
            return Measuring.run(question, engine, Machine.here(), protocol, progress);
        }
        try {
            ResultOutput.makeParents(command, file);
            return Measuring.into(file, question, engine, Machine.here(), protocol, progress);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private String name() {
        if (device != null) {
            return device;
        }
        String stem = file == null ? Messages.text("measure.this-machine") : String.valueOf(file.getFileName());
        int dot = stem.lastIndexOf('.');
        return dot > 0 ? stem.substring(0, dot) : stem;
    }
}
