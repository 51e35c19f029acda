package org.proxylens.controller.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Measure;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Opened;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/** The command line that answers what a view shows. */
public final class CommandText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

    private final List<String> words = new ArrayList<>(List.of("proxylens"));
    private final Choices choices;

    private CommandText(Choices choices) {
        this.choices = choices;
    }

    /** The command of a view, as a shell takes it. */
    public static String of(CenterView view, Opened opened, Choices choices) {
        CommandText command = new CommandText(choices);
        command.write(view, opened.sources());
        return command.words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private void write(CenterView view, List<Path> sources) {
        words.add(
                switch (view) {
                    case HEATMAP -> "heatmap";
                    case SCATTER -> "scatter";
                    case PARETO -> "pareto";
                    case PROXIES -> "rank-proxies";
                    case THRESHOLD -> "loss";
                    case NEW_DEVICE -> "plan";
                    case STUDY -> "study";
                    case PROBLEMS -> "info";
                });
        words.add(sources.get(0).toString());
        sources.stream().skip(1).forEach(more -> option("--add", more.toString()));
        flag("--costs", choices.costs());
        switch (view) {
            case HEATMAP -> {
                option("--order", Messages.key(choices.order()));
                option("--measure", choices.measure() == Measure.SRCC ? null : Messages.key(choices.measure()));
                option("-o", "heatmap.png");
            }
            case SCATTER -> {
                option("--x", choices.proxy());
                option("--y", choices.target());
                flag("--ranks", choices.scatterAxes() == ScatterAxes.RANKS);
                flag("--log", choices.scatterAxes() == ScatterAxes.LOG);
                option("-o", "scatter.png");
            }
            case PARETO -> {
                option("--proxy", choices.proxy());
                option("--target", choices.target());
                flag("--whole", choices.extent() == PlaneExtent.ALL);
                option("-o", "pareto.png");
            }
            case PROXIES -> words.add("--set");
            case STUDY -> option("--targets", choices.target());
            case THRESHOLD, NEW_DEVICE, PROBLEMS -> {}
        }
        if (view != CenterView.PROBLEMS && view != CenterView.NEW_DEVICE) {
            common(view);
        }
    }

    private void common(CenterView view) {
        boolean fronts = view == CenterView.PARETO || view == CenterView.PROXIES || view == CenterView.THRESHOLD;
        if (fronts) {
            option("--accuracy", choices.accuracy());
            RegionOfInterest region = choices.region();
            option("--min-accuracy", finite(region.minAccuracy()));
            if (Double.isFinite(region.latencyLow()) || Double.isFinite(region.latencyHigh())) {
                option("--latency-window", end(region.latencyLow()) + ":" + end(region.latencyHigh()));
            }
        }
        if (choices.threshold() != Choices.DEFAULT_THRESHOLD
                && (view == CenterView.HEATMAP || view == CenterView.PROXIES)) {
            option("--threshold", Double.toString(choices.threshold()));
        }
        boolean pair = view == CenterView.SCATTER || view == CenterView.PARETO || view == CenterView.STUDY;
        if (!pair && !choices.devices().isEmpty()) {
            option("--devices", choices.devices().stream().sorted().collect(Collectors.joining(",")));
        }
        flag("--listwise", view == CenterView.HEATMAP && choices.commonSet() == CommonSet.LISTWISE);
    }

    private static @Nullable String finite(double value) {
        return Double.isFinite(value) ? Double.toString(value) : null;
    }

    private static String end(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private void option(String name, @Nullable String value) {
        if (value != null) {
            words.add(name);
            words.add(value);
        }
    }

    private void flag(String name, boolean on) {
        if (on) {
            words.add(name);
        }
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
