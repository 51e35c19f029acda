package org.proxylens.cli.drawing;

import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code new-device}: the front that the new device of a study promises, and what is left of it. */
@Command(name = "new-device")
public final class NewDeviceCommand extends DrawingCommand {
    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    private ViewInput view = new ViewInput();

    public NewDeviceCommand() {
        super(UsualSize.PARETO);
    }

    @Override
    Figure<?> figure(CommandLine command, DatasetInput input, FigureTheme theme) {
        double threshold = analysis.threshold(command);
        StudyDevice device = input.newDevice();
        Dataset dataset = CostFeatures.measured(input.openWide(command));
        Basis basis = analysis.basis(command, dataset);
        if (device == null) {
            throw DataException.of("no-new-device", dataset.name());
        }
        Guide guide = device.guide(new Adapter(dataset), basis, threshold, progress("cli.progress.adapting"));
        Guide.Course course = guide.course();
        if (course == null) {
            throw DataException.of("no-promised-front", device.device());
        }
        return view.within(command, PromisedFigure.of(GuideFront.of(dataset, guide, course), theme));
    }
}
