package org.proxylens.controller.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.SearchCosts;
import org.proxylens.analysis.StudyReading;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.curves.LearningCurves;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapWindow;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.proxy.remeasure.RemeasureOptions;
import org.proxylens.proxy.study.StudyOptions;

/** The command lines that write the figures of the window, byte for byte. */
final class FigureCommands {
    private final StudyCommands commands;
    private final Workbench model;
    private final Choices choices;
    private final List<String> style;

    private FigureCommands(StudyCommands commands, Workbench model, List<String> style) {
        this.commands = commands;
        this.model = model;
        this.style = style;
        choices = model.choices().get();
    }

    /** The command line of a figure; empty where it is not drawn. */
    static String of(StudyCommands commands, Figure<?> figure, ExportSize size, Workbench model) {
        return size.format().drawn() ? new FigureCommands(commands, model, style(figure, size)).line(figure) : "";
    }

    /** The command line that answers what the view in front shows while it holds no figure; empty where none does. */
    static String of(StudyCommands commands, Workbench model) {
        return new FigureCommands(commands, model, List.of()).answer();
    }

    private String answer() {
        return switch (model.front().get()) {
            case PROXIES -> line("rank-proxies", commands.region(), commands.threshold(), List.of("--set"));
            case THRESHOLD -> choices.accuracy() == null ? "" : line("loss", commands.region());
            case NEW_DEVICE -> wide("plan", commands.region(), commands.threshold());
            case STUDY -> effort();
            case PROBLEMS -> line("info");
            case HEATMAP, SCATTER, PARETO -> "";
        };
    }

    // what the button of the part would work out
    private String effort() {
        EffortChoices effort = choices.effort();
        String target = choices.target();
        return switch (effort.part()) {
            case LEARNING ->
                model.study().get() == null ? wide("study", learning(choices.study(target), effort.quantity())) : "";
            case REMEASURING ->
                target == null
                                || choices.accuracy() == null
                                || model.remeasuring().get() != null
                        ? ""
                        : wide(
                                "remeasure",
                                remeasuring(RemeasureOptions.usual(target, choices.region(), choices.reference())));
            case PENALTY, COST -> "";
        };
    }

    private String line(Figure<?> figure) {
        if (figure instanceof HeatmapFigure heatmap) {
            return line("heatmap", commands.heatmap(), heatmap(heatmap));
        }
        if (figure instanceof ScatterFigure scatter) {
            return line("scatter", commands.axes(), scatter(scatter));
        }
        if (figure instanceof ParetoFigure pareto) {
            List<String> adapted = pareto.extra().isEmpty() ? List.of() : adapted("--adapt");
            return wide("pareto", commands.pair(), commands.region(), adapted, view(pareto.shown()));
        }
        if (figure instanceof ThresholdFigure threshold) {
            return line("threshold", commands.threshold(), commands.region(), threshold(threshold));
        }
        if (figure instanceof MultiplesFigure multiples) {
            return line("multiples", commands.region(), multiples(multiples));
        }
        if (figure instanceof PromisedFigure promised) {
            return commands.study() == null
                    ? ""
                    : line("new-device", commands.threshold(), commands.region(), view(promised.shown()));
        }
        return figure instanceof CurvesFigure curves ? curves(curves) : "";
    }

    @SafeVarargs
    private String line(String command, List<String>... words) {
        List<String> all = new ArrayList<>(commands.dataset());
        for (List<String> some : words) {
            all.addAll(some);
        }
        all.addAll(style);
        return StudyCommands.line(command, all);
    }

    // a prediction rests on all known devices, whichever are shown; a study that shows a few has to be told
    @SafeVarargs
    private String wide(String command, List<String>... words) {
        List<String> joined = new ArrayList<>();
        for (List<String> some : words) {
            joined.addAll(some);
        }
        Dataset dataset = model.dataset().get();
        if (commands.study() != null && dataset != null && !choices.devices().isEmpty()) {
            add(joined, "--devices", String.join(",", dataset.deviceNames()));
        }
        return new FigureCommands(commands.wide(), model, style).line(command, joined);
    }

    private List<String> heatmap(HeatmapFigure heatmap) {
        List<String> words = new ArrayList<>();
        HeatmapChoices arranged = choices.heatmap();
        if (!heatmap.measure().correlation()) {
            words.addAll(commands.region());
        }
        Arrangement.SortBy by = arranged.by();
        if (by != null) {
            add(words, by.asTarget() ? "--sort-by-target" : "--sort-by-proxy", by.device());
        }
        add(words, "--group-by", arranged.grouped());
        list(words, "--pinned", choices.pinned().stream().sorted());
        heatmap.dress().bands().forEach(band -> add(words, "--band", band.attribute()));
        if (heatmap.dress().tree() != null) {
            words.add("--tree");
        }
        if (!heatmap.isWhole()) {
            HeatmapWindow part = heatmap.window();
            add(words, "--part", (part.row() + 1) + ":" + (part.column() + 1) + ":" + part.cells());
        }
        return words;
    }

    private List<String> scatter(ScatterFigure scatter) {
        List<String> words = new ArrayList<>();
        if (scatter.axes() != AxisKind.LINEAR) {
            words.add(scatter.axes() == AxisKind.LOG ? "--log" : "--ranks");
        }
        if (scatter.fronts() != null) {
            words.add("--fronts");
            words.addAll(commands.region());
        }
        words.addAll(view(scatter.shown()));
        return words;
    }

    private List<String> adapted(String method) {
        AdaptationChoices made = choices.adaptation();
        List<String> words = new ArrayList<>(List.of(method, made.method().id()));
        add(words, "--samples", made.samples());
        add(words, "--design", made.design().id());
        add(words, "--seed", made.seed());
        return words;
    }

    private List<String> threshold(ThresholdFigure figure) {
        List<String> words = new ArrayList<>();
        add(words, "--predictor", Messages.key(figure.predictor()));
        add(words, "--loss", Messages.key(figure.loss()));
        double limit = figure.loss().share()
                ? choices.lossLimit()
                : choices.admission().regretLimit();
        add(words, "--limit", limit);
        add(
                words,
                "--colour-by",
                figure.tint() == null ? null : choices.admission().colour());
        words.addAll(view(figure.shown()));
        return words;
    }

    private static List<String> multiples(MultiplesFigure figure) {
        List<String> words = new ArrayList<>();
        add(words, "--target", figure.target());
        list(words, "--proxies", figure.panels().stream().map(MultiplesFigure.Panel::proxy));
        add(words, "--marked", figure.chosen());
        return words;
    }

    private String curves(CurvesFigure curves) {
        List<String> view = view(curves.shown());
        EffortChoices effort = choices.effort();
        return switch (effort.part()) {
            case LEARNING -> {
                StudyReading study = model.study().get();
                yield study == null || study.asked().isEmpty()
                        ? ""
                        : wide("study", learning(study.asked().get(0), effort.quantity()), view);
            }
            case PENALTY -> {
                List<String> words = new ArrayList<>(commands.pair());
                add(words, "--method", "adapted");
                List<String> drawn = adapted("--method");
                words.addAll(drawn.subList(2, drawn.size()));
                yield wide("adapt", words, view);
            }
            case COST -> line("costs", costs(), view);
            case REMEASURING -> {
                RemeasureReading again = model.remeasuring().get();
                yield again == null ? "" : wide("remeasure", remeasuring(again.options()), view);
            }
        };
    }

    private List<String> learning(StudyOptions asked, LearningCurves.Quantity quantity) {
        List<String> words = new ArrayList<>();
        if (asked.targets() != null) {
            add(words, "--targets", String.join(",", asked.targets()));
        }
        list(words, "--methods", asked.methods().stream().map(AdaptationMethod::id));
        add(words, "--proxy", asked.proxy());
        list(words, "--samples", asked.samples().stream());
        add(words, "--draws", asked.draws());
        add(words, "--threshold", asked.threshold());
        words.addAll(StudyCommands.region(asked.accuracy(), asked.region(), asked.reference()));
        add(
                words,
                "--measure",
                switch (quantity) {
                    case SRCC -> "srcc";
                    case HV_LOSS -> "loss";
                    case REGRET -> "regret";
                });
        return words;
    }

    private List<String> remeasuring(RemeasureOptions asked) {
        List<String> words = new ArrayList<>();
        add(words, "--targets", String.join(",", asked.targets()));
        list(words, "--ways", asked.ways().stream().map(way -> way.name().toLowerCase(Locale.ROOT)));
        add(words, "--samples", asked.samples());
        add(words, "--networks", asked.networks());
        add(words, "--round", asked.round());
        add(words, "--draws", asked.draws());
        words.addAll(StudyCommands.region(choices.accuracy(), asked.region(), asked.reference()));
        words.add("--over-all");
        return words;
    }

    private List<String> costs() {
        CostModel set = choices.effort().costs();
        Dataset dataset = model.dataset().get();
        List<String> words = new ArrayList<>();
        if (set == null && dataset == null) {
            return words;
        }
        CostModel costs = set == null ? SearchCosts.of(dataset, model.pair().get()) : set;
        add(words, "--training-hours", costs.training());
        add(words, "--accuracy-hours", costs.accuracyEvaluation());
        add(words, "--latency-hours", costs.latencyEvaluation());
        add(words, "--measurement-seconds", costs.secondsPerMeasurement());
        add(words, "--measurements", costs.measurements());
        add(words, "--front", costs.frontModels());
        return words;
    }

    private static List<String> view(Viewport view) {
        return List.of("--view", view.xLow() + ":" + view.xHigh() + ":" + view.yLow() + ":" + view.yHigh());
    }

    private static List<String> style(Figure<?> figure, ExportSize size) {
        List<String> words = new ArrayList<>();
        add(words, "-o", figure.name() + "." + size.format().name().toLowerCase(Locale.ROOT));
        add(words, "--width-mm", size.widthMm());
        add(words, "--height-mm", size.heightMm());
        add(words, "--dpi", size.dpi());
        FigureStyle style = size.style();
        FigureStyle usual = FigureStyle.PAPER;
        add(words, "--font-pt", style.fontPt() > 0 ? style.fontPt() : null);
        add(words, "--colours", style.palette() != usual.palette() ? style.palette() : null);
        add(words, "--values", style.values() != usual.values() ? style.values() : null);
        add(words, "--decimals", style.decimals() >= 0 ? style.decimals() : null);
        add(words, "--legend", style.legend());
        if (style.caption() != null) {
            words.add(style.caption() ? "--caption" : "--no-caption");
        }
        add(words, "--title", style.title().isEmpty() ? null : style.title());
        add(words, "--line-scale", style.lines() != 1 ? style.lines() : null);
        add(words, "--point-scale", style.points() != 1 ? style.points() : null);
        add(words, "--cloud", style.cloud());
        if (size.dark()) {
            words.add("--dark");
        }
        return words;
    }

    private static void list(List<String> words, String option, Stream<?> values) {
        String joined = values.map(String::valueOf).collect(Collectors.joining(","));
        add(words, option, joined.isEmpty() ? null : joined);
    }

    /** An option with its value; nothing where that is null. */
    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
    }
}
