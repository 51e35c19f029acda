package org.proxylens.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.StudyReading;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.CurveKey;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.result.StudyMarkdown;
import org.proxylens.cli.result.StudyTables;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.StudyOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code study}: learning curves, what each method reaches with how many measurements. */
@Command(name = "study")
public final class StudyCommand extends FigureCommand {
    private static final double WIDTH_MM = 150;
    private static final double HEIGHT_MM = 110;

    @Mixin
    private AdaptationInput adaptation = new AdaptationInput();

    @Option(names = "--targets", paramLabel = "A,B,…")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--methods", paramLabel = "M,…", split = ",")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "K,…", split = ",", defaultValue = "10,20,30,50,70")
    private List<Integer> samples = new ArrayList<>();

    @Option(names = "--draws", paramLabel = "N", defaultValue = "8")
    private int draws;

    @Option(names = "--measure", paramLabel = "M", defaultValue = "srcc")
    private CurveKey measure = CurveKey.SRCC;

    @Mixin
    private ViewInput view = new ViewInput();

    @Option(names = "--summary", paramLabel = "FILE")
    private @Nullable String summary;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        List<AdaptationMethod> chosen = methods.stream()
                .map(name -> AdaptationInput.method(command, name.strip()))
                .toList();
        List<Design> designs = adaptation.designs(command);
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        List<String> wanted = targets.isEmpty() ? null : DeviceNames.split(command, dataset, targets);
        check(command, dataset, wanted);
        StudyOptions options = new StudyOptions(
                wanted,
                chosen,
                adaptation.proxy(command, dataset),
                adaptation.pool(command, dataset),
                samples.stream().sorted().distinct().toList(),
                draws,
                adaptation.seed(),
                designs.get(0),
                analysis.threshold(command),
                basis.accuracy() == null ? null : basis.accuracy().name(),
                basis.region(),
                basis.reference(),
                output.wantsTable() || summary != null || (drawing.wanted() && measure == CurveKey.CALIBRATION));
        StudyReading study = StudyReading.of(
                dataset, designs.stream().map(options::with).toList(), progress("cli.progress.studying"));
        drawing.write(
                command,
                view.within(command, measure.figure(study.points(), drawing.theme())),
                measure.panels() * WIDTH_MM,
                HEIGHT_MM);
        output.write(
                command,
                summary,
                () -> StudyMarkdown.lines(study, options.threshold()),
                () -> StudyTables.json(study),
                () -> StudyTables.csv(study),
                () -> StudyTables.text(study));
    }

    private void check(CommandLine command, Dataset dataset, @Nullable List<String> wanted) {
        Device least = dataset.devices().stream()
                .filter(device -> wanted == null ? device.unit() != LatencyUnit.NONE : wanted.contains(device.name()))
                .min(Comparator.comparingInt(Device::valid))
                .orElseThrow(() -> DataException.of("no-target", dataset.name()));
        boolean within = samples.stream().allMatch(count -> count >= Adapter.FEWEST && count <= least.valid());
        if (draws < 1 || !within) {
            throw WrongUsage.of(command, "draws", Adapter.FEWEST, least.valid(), least.name());
        }
    }
}
