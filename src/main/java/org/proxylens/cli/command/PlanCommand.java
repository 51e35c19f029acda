package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.Kit;
import org.proxylens.analysis.measure.KnownExtent;
import org.proxylens.analysis.plan.MeasurementPlan;
import org.proxylens.analysis.plan.PlanQuestion;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.MeasuredFile;
import org.proxylens.cli.option.PoolInput;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.result.PairJson;
import org.proxylens.cli.result.TenMoreText;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.newdevice.FurtherMeasurements;
import org.proxylens.space.network.NetworkShape;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: which architectures to measure on a new device. */
@Command(name = "plan")
public final class PlanCommand extends DatasetCommand {
    @Mixin
    private PoolInput known = new PoolInput();

    @Mixin
    private MeasuredFile measured = new MeasuredFile();

    @Option(names = "--design", paramLabel = "D", defaultValue = "chosen")
    private String design = "chosen";

    @Option(names = "--samples", paramLabel = "K")
    private @Nullable Integer samples;

    @Option(names = "--minutes", paramLabel = "M")
    private @Nullable Double minutes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path list;

    @Option(names = "--kit", paramLabel = "FOLDER")
    private @Nullable Path kit;

    @Option(names = "--cells", paramLabel = "HOW")
    private NetworkShape.@Nullable Extent cells;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        double threshold = analysis.threshold(command);
        if (samples != null && samples < 1) {
            throw WrongUsage.of(command, "plan-samples");
        }
        if (minutes != null && !(minutes > 0)) {
            throw WrongUsage.of(command, "minutes");
        }
        if (cells != null && kit == null) {
            throw WrongUsage.of(command, "cells-kit");
        }
        Dataset dataset = input.open(command);
        double[] done = measured.latencies(command, dataset, null);
        AdaptationOptions options = new AdaptationOptions(
                AdaptationMethod.BLEND, null, known.pool(command, dataset), threshold, known.seed());
        int most = samples != null ? samples : minutes != null ? done.length : MeasurementPlan.USUAL;
        Adapter adapter = new Adapter(dataset);
        MeasurementPlan plan = MeasurementPlan.of(new PlanQuestion(
                adapter,
                "",
                done,
                AdaptationInput.design(command, design),
                most,
                minutes == null ? Double.POSITIVE_INFINITY : minutes,
                options));
        if (list != null) {
            ResultOutput.writeFile(command, list, csv(plan)::write);
        }
        if (kit != null) {
            Path folder = kit;
            ResultOutput.write(
                    command, folder, () -> Kit.write(folder, dataset.architectures(), plan.rows(), shape(dataset)));
        }
        Optional<FurtherMeasurements> further = TenMore.of(adapter, done, threshold);
        output.write(
                command,
                () -> json(plan, further),
                () -> csv(plan),
                list == null && kit == null,
                () -> lines(plan, ColumnValues.rows(done).length, further));
    }

    private NetworkShape shape(Dataset dataset) {
        return NetworkShape.published(1)
                .with(cells == null ? KnownExtent.of(dataset) : cells)
                .with(known.seed());
    }

    /** The tree of {@code plan --json}. */
    static Map<String, @Nullable Object> json(MeasurementPlan plan, Optional<FurtherMeasurements> further) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("arch_ids", PairJson.ids(plan.dataset().architectures(), plan.rows()));
        json.put("minutes", plan.minutes().isPresent() ? plan.minutes().getAsDouble() : null);
        json.put("ten_more", further.map(TenMoreText::json).orElse(null));
        return json;
    }

    private static CsvTable csv(MeasurementPlan plan) {
        CsvTable table = new CsvTable("arch_id", "arch");
        for (int row : plan.rows()) {
            table.row(
                    plan.dataset().architectures().id(row),
                    plan.dataset().architectures().arch(row));
        }
        return table;
    }

    private static List<String> lines(MeasurementPlan plan, int done, Optional<FurtherMeasurements> further) {
        int count = plan.rows().length;
        TextPage lines = new TextPage();
        String headline = plan.minutes().isPresent()
                ? Messages.text(
                        "cli.plan.headline",
                        count,
                        done,
                        Numbers.significant(plan.minutes().getAsDouble(), 2))
                : Messages.text("cli.plan.headline.no-minutes", count, done);
        lines.tell(headline);
        lines.tell(String.join(", ", plan.ids()));
        lines.gap();
        further.ifPresent(more -> lines.tell(TenMore.words(more)));
        return lines.say("cli.plan.next").lines();
    }
}
