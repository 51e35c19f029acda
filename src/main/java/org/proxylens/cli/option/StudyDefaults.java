package org.proxylens.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.data.study.StudyFile;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a study that is given as the dataset says of options that are not given. */
public final class StudyDefaults implements IDefaultValueProvider {
    /** The commands whose figures know a target, and so a region of interest. */
    private static final Set<String> OF_FRONTS = Set.of("pareto", "loss", "report", "export");

    private static final Set<String> REGION = Set.of("--min-accuracy", "--latency-window", "--reference-point");
    private static final Set<String> FLAGS = Set.of("--listwise", "--costs");

    private final Map<String, String> values = new HashMap<>();

    private StudyDefaults(Study study) {
        StudyCommands commands = new StudyCommands(List.of(), study.options(List.of()), study.basis());
        List<String> words =
                commands.arguments(commands.heatmap(), commands.axes(), commands.pair(), commands.region());
        for (int i = 0; i < words.size(); i++) {
            String option = words.get(i);
            values.put(option, FLAGS.contains(option) ? "true" : words.get(++i));
        }
        // the study knows these to the last bit, and applies them as its data are opened
        values.remove("--repair");
        values.remove("--without");
    }

    /**
     * The defaults of the first study among the arguments; null where there is none.
     *
     * @throws DataException where it cannot be read
     */
    public static @Nullable StudyDefaults among(String... arguments) {
        return Stream.of(arguments)
                .filter(word -> word.endsWith(StudyFile.ENDING))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new StudyDefaults(Study.read(file)))
                .orElse(null);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = option.longestName();
        String command = option.command().name();
        boolean out = REGION.contains(name) && !OF_FRONTS.contains(command);
        boolean other = name.equals("--measure") && option.type() != Measure.class;
        return out || other ? null : values.get(name);
    }
}
