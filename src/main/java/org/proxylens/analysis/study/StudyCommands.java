package org.proxylens.analysis.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.JoinBy;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.message.Messages;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/**
 * The command lines that do in a terminal what was done in the window.
 *
 * @param sources what is open
 * @param options what was decided about opening it
 * @param choices what figures rest on
 * @param pairs the pairs that are shown in full
 * @param study the file of the study that stands for what is open, since only it knows what devices are called; null for
 *     none
 */
public record StudyCommands(
        List<Path> sources,
        OpenOptions options,
        StudyChoices choices,
        List<ChosenPair> pairs,
        @Nullable Path study) {
    private static final String PROGRAM = "proxylens";
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

    public StudyCommands {
        sources = List.copyOf(sources);
        pairs = List.copyOf(pairs);
    }

    /** Of the pair at hand. */
    public StudyCommands(List<Path> sources, OpenOptions options, StudyChoices choices) {
        this(sources, options, choices, pair(choices), null);
    }

    private static List<ChosenPair> pair(StudyChoices choices) {
        String proxy = choices.proxy();
        String target = choices.target();
        return proxy == null || target == null ? List.of() : List.of(new ChosenPair(proxy, target));
    }

    /** The same with other pairs shown in full. */
    public StudyCommands on(List<ChosenPair> others) {
        return new StudyCommands(sources, options, choices, others, study);
    }

    /** The same on all devices. */
    public StudyCommands wide() {
        return new StudyCommands(sources, options, choices.of(Set.of()), pairs, study);
    }

    /** The same on the file of a study. */
    public StudyCommands of(Path file) {
        return new StudyCommands(sources, options, choices, pairs, file);
    }

    /** A line for a shell: words that it would take apart stand in quotes. */
    public static String line(String command, List<String> arguments) {
        return Stream.concat(Stream.of(PROGRAM, command), arguments.stream())
                .map(StudyCommands::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The work so far as lines of a script; it writes the files that {@code export} writes under the usual names. */
    public List<String> steps() {
        FileNames names = FileNames.USUAL;
        List<String> steps = new ArrayList<>();
        steps.add(line("info", dataset()));
        steps.add(line("srcc", arguments(listwise())));
        String matrix = choices.measure().key() + "-heatmap";
        steps.add(line("heatmap", arguments(heatmap(), List.of("-o", names.of(matrix, null, "png")))));
        for (ChosenPair pair : pairs) {
            List<String> axes = List.of("--x", pair.proxy(), "--y", pair.target());
            List<String> both = List.of("--proxy", pair.proxy(), "--target", pair.target());
            steps.add(line("scatter", arguments(axes, List.of("-o", names.of("scatter", pair, "png")))));
            steps.add(line("pareto", arguments(both, region(), List.of("-o", names.of("pareto", pair, "png")))));
        }
        steps.add(line("rank-proxies", arguments(accuracy(choices.accuracy()), threshold(), List.of("--set"))));
        steps.add(line("report", arguments(more(), region(), threshold(), List.of("-o", "report.html"))));
        return steps;
    }

    /** The pairs shown in full. */
    public List<String> more() {
        List<String> words = new ArrayList<>();
        pairs.forEach(pair -> add(words, "--pair", pair.toString()));
        return words;
    }

    /** The arguments of a command on what is open. */
    @SafeVarargs
    public final List<String> arguments(List<String>... further) {
        List<String> arguments = new ArrayList<>(dataset());
        for (List<String> more : further) {
            arguments.addAll(more);
        }
        return arguments;
    }

    /** What is open, and how. */
    public List<String> dataset() {
        if (study != null) {
            return List.of(study.toString());
        }
        List<String> words = new ArrayList<>();
        for (Path source : sources) {
            boolean list = options.architectures().contains(source);
            if (!words.isEmpty()) {
                words.add(list ? "--architectures" : "--add");
            }
            words.add(source.toString());
        }
        if (options.join() != JoinBy.AUTO) {
            add(words, "--join", options.join().toString());
        }
        if (options.sameDevices()) {
            words.add("--same-device");
        }
        ImportSpec columns = options.importSpec();
        if (columns != null) {
            columns(words, columns);
        }
        treatment(words);
        return words;
    }

    private static void columns(List<String> words, ImportSpec columns) {
        String architecture = columns.architectureColumn();
        if (architecture != null) {
            add(words, columns.architectureIsCell() ? "--cell-column" : "--id-column", architecture);
        }
        list(words, "--device-column", columns.deviceColumns());
        list(words, "--latency-columns", columns.latencyColumns());
        list(words, "--accuracy-columns", columns.accuracyColumns());
        RawUnit unit = columns.unit();
        if (unit != null) {
            add(
                    words,
                    "--unit",
                    switch (unit) {
                        case SECONDS -> "s";
                        case MICROSECONDS -> "us";
                        case NANOSECONDS -> "ns";
                        case NONE -> "none";
                        default -> "ms";
                    });
        }
        columns.where().forEach((column, texts) -> texts.forEach(text -> add(words, "--where", column + "=" + text)));
    }

    private void treatment(List<String> words) {
        if (choices.repairs().policy() != InvalidPolicy.LEAVE_OUT) {
            add(words, "--invalid", Messages.key(choices.repairs().policy()));
        }
        list(
                words,
                "--without",
                Stream.of(CellFilter.values())
                        .filter(choices.repairs().without()::contains)
                        .map(Messages::key)
                        .toList());
        list(
                words,
                "--repair",
                choices.repairs().repairs().stream()
                        .map(DataRepair::kind)
                        .distinct()
                        .toList());
        if (choices.costs()) {
            words.add("--costs");
        }
        list(words, "--devices", choices.devices().stream().sorted().toList());
    }

    /** The order, the measure and the threshold of the heatmap. */
    public List<String> heatmap() {
        List<String> words = new ArrayList<>(List.of(
                "--order",
                choices.order().name().toLowerCase(Locale.ROOT),
                "--measure",
                choices.measure().key()));
        words.addAll(listwise());
        words.addAll(threshold());
        return words;
    }

    private List<String> listwise() {
        return choices.commonSet() == CommonSet.LISTWISE ? List.of("--listwise") : List.of();
    }

    /** The threshold, where it is not the usual one. */
    public List<String> threshold() {
        return choices.threshold() == StudyChoices.NONE.threshold()
                ? List.of()
                : List.of("--threshold", Double.toString(choices.threshold()));
    }

    private static List<String> accuracy(@Nullable String accuracy) {
        return accuracy == null ? List.of() : List.of("--accuracy", accuracy);
    }

    /** The pair as the axes of a scatter. */
    public List<String> axes() {
        return choices.proxy() == null || choices.target() == null
                ? List.of()
                : List.of("--x", choices.proxy(), "--y", choices.target());
    }

    /** The pair. */
    public List<String> pair() {
        return choices.proxy() == null || choices.target() == null
                ? List.of()
                : List.of("--proxy", choices.proxy(), "--target", choices.target());
    }

    /** The accuracy, the region of interest and the reference point. */
    public List<String> region() {
        return region(choices.accuracy(), choices.region(), choices.reference());
    }

    /** An accuracy, null for the first, a region of interest and a reference point. */
    public static List<String> region(@Nullable String accuracy, RegionOfInterest region, ReferencePoint reference) {
        List<String> words = new ArrayList<>(accuracy(accuracy));
        if (region.minAccuracy() != Double.NEGATIVE_INFINITY) {
            add(words, "--min-accuracy", Double.toString(region.minAccuracy()));
        }
        String low = bound(region.latencyLow());
        String high = bound(region.latencyHigh());
        if (!low.isEmpty() || !high.isEmpty()) {
            add(words, "--latency-window", low + ":" + high);
        }
        if (!reference.equals(ReferencePoint.DEFAULT)) {
            add(words, "--reference-point", reference.latency() + "," + reference.shortfall());
        }
        return words;
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "" : Double.toString(value);
    }

    private static void list(List<String> words, String option, List<String> values) {
        if (!values.isEmpty()) {
            add(words, option, String.join(",", values));
        }
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }
}
