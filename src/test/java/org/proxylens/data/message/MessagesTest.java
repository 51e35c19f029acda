package org.proxylens.data.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Repair;

/** What the sources ask of the program's texts against what the files word: no key missing, none left over. */
class MessagesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[A-Za-z0-9_-]+)+\\.?");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern INDEX = Pattern.compile("\\{(\\d+)");

    /** What --help says is asked for by names of options; HelpTextsTest looks after it. */
    private static final String HELP = "cli.help.";

    /** Literals that look like keys and are none. */
    private static final Set<String> NO_KEYS = Set.of("devices.csv", "measure.py");

    /** What is added to a key that a class is given. */
    private static final Pattern ADDED =
            Pattern.compile("\\.(tip|brief|one|many|none|name|prompt|what|effect|advice|definition)$|-near$");

    /** Calls that take a key: what stands before it, which argument it is, what is put before it in the file. */
    private static final List<Call> CALLS = List.of(
            new Call("\\bMessages\\.text\\(", 0, ""),
            new Call("\\bMessage\\.of\\(", 0, ""),
            new Call("\\bDataException\\.of\\(", 0, "refused."),
            new Call("\\bDataException\\.at\\(", 1, "refused."),
            new Call("\\b(?:file|source|file\\(\\)\\s*)\\.refuse\\((?=\\s*\")", 0, "refused."),
            new Call("\\bfile\\.refuse\\((?=\\s*[^\\s\"])", 1, "refused."),
            new Call("\\b(?:in|context)\\.fail\\(", 0, "refused.pickle."),
            new Call("\\bWrongUsage\\.of\\(", 1, "cli.wrong."),
            new Call("\\bnew ConsoleProgress\\(", 1, ""),
            new Call("\\bHtml\\.heading\\(", 0, ""),
            new Call("\\bProblem\\.of\\(", 1, "problem."));

    private record Call(Pattern begin, int at, String prefix) {
        Call(String begin, int at, String prefix) {
            this(Pattern.compile(begin), at, prefix);
        }
    }

    private static final Map<Path, String> SOURCES = new TreeMap<>();
    private static final Set<String> LITERALS = new TreeSet<>();
    private static final Set<String> CONSTANTS = new TreeSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file)
                        .replaceAll("(?m)^\\s*(\\*|//|/\\*\\*).*$", "")
                        .replaceAll("'\\\\?[\"']'", "' '");
                SOURCES.put(file, code);
                LITERAL.matcher(code).results().forEach(found -> LITERALS.add(found.group(1)));
                CONSTANT.matcher(code).results().map(MatchResult::group).forEach(name -> {
                    String word = name.toLowerCase(Locale.ROOT);
                    CONSTANTS.addAll(List.of(word, word.replace('_', '-')));
                });
            }
        }
        addRecords(Repair.class);
    }

    /** Repairs are worded by the names of their records. */
    private static void addRecords(Class<?> type) {
        if (type.isRecord()) {
            CONSTANTS.add(
                    type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        } else {
            Stream.of(type.getPermittedSubclasses()).forEach(MessagesTest::addRecords);
        }
    }

    @Test
    void everyPatternCanBeFilled() throws IOException {
        for (Properties texts : files()) {
            texts.forEach((key, pattern) -> assertThatCode(() -> new MessageFormat((String) pattern, Locale.ROOT)
                            .format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
                    .as("%s=%s", key, pattern)
                    .doesNotThrowAnyException());
        }
    }

    @Test
    void noStraightApostropheIsSwallowed() throws IOException {
        for (Properties texts : files()) {
            texts.forEach((key, pattern) -> assertThat(((String) pattern).replace("''", ""))
                    .as("%s", key)
                    .doesNotContain("'"));
        }
    }

    @Test
    void noKeyIsMissing() throws IOException {
        for (Properties texts : files()) {
            Set<String> keys = texts.stringPropertyNames();
            Set<String> groups = keys.stream().map(MessagesTest::group).collect(Collectors.toSet());
            Predicate<String> begins = start -> keys.stream()
                    .anyMatch(key -> key.equals(start) || key.startsWith(start.endsWith(".") ? start : start + "."));
            assertThat(LITERALS)
                    .filteredOn(text -> KEY.matcher(text).matches() && groups.contains(group(text)))
                    .filteredOn(text -> !NO_KEYS.contains(text) && !begins.test(text))
                    .as("literals that look like keys")
                    .isEmpty();
            assertThat(asked())
                    .filteredOn(asked -> !asked.keys().stream().allMatch(begins))
                    .as("calls")
                    .isEmpty();
        }
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        Set<String> starts =
                LITERALS.stream().filter(text -> text.endsWith(".")).collect(Collectors.toSet());
        starts.addAll(CALLS.stream().map(Call::prefix).toList());
        for (Properties texts : files()) {
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> !key.startsWith(HELP)
                            && !used(key, starts)
                            && !used(ADDED.matcher(key).replaceFirst(""), starts))
                    .as("keys that nothing asks for")
                    .isEmpty();
        }
    }

    /** Whether it is a literal, or a literal start followed by literals and constants. */
    private static boolean used(String key, Set<String> starts) {
        return starts.stream()
                .filter(key::startsWith)
                .map(start -> key.substring(start.length()))
                .anyMatch(rest -> LITERALS.contains(rest)
                        || Stream.of(rest.split("\\."))
                                .allMatch(word ->
                                        LITERALS.contains(word) || CONSTANTS.contains(word) || word.matches("\\d+")));
    }

    @Test
    void asManyValuesAreGivenAsThePatternWants() throws IOException {
        for (Properties texts : files()) {
            assertThat(asked())
                    .filteredOn(asked -> whole(asked, texts) && asked.values() != wanted(asked, texts))
                    .isEmpty();
        }
    }

    private static boolean whole(Asked asked, Properties texts) {
        return asked.problem() || asked.keys().stream().allMatch(texts::containsKey);
    }

    private static int wanted(Asked asked, Properties texts) {
        return asked.keys().stream()
                .flatMap(key -> texts.stringPropertyNames().stream()
                        .filter(one -> one.equals(key) || asked.problem() && one.startsWith(key + ".")))
                .flatMap(key -> INDEX.matcher(texts.getProperty(key)).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** A call: the keys that its argument may be, how many values follow. */
    private record Asked(Path file, List<String> keys, int values, boolean problem) {}

    private static List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        SOURCES.forEach((file, code) -> {
            for (Call call : CALLS) {
                Matcher begin = call.begin().matcher(code);
                while (begin.find()) {
                    List<String> arguments = arguments(code, begin.end());
                    if (call.at() < arguments.size()) {
                        List<String> keys = keys(arguments.get(call.at()), call.prefix());
                        if (!keys.isEmpty()) {
                            int values = arguments.size() - call.at() - 1;
                            all.add(new Asked(file, keys, values, call.prefix().equals("problem.")));
                        }
                    }
                }
            }
        });
        return all;
    }

    /** The keys that an argument may be; none where it is put together or comes from elsewhere. */
    private static List<String> keys(String argument, String prefix) {
        String chosen = argument.substring(argument.indexOf('?') + 1);
        boolean built = LITERAL.matcher(argument).replaceAll("").contains("+")
                || LITERAL.matcher(chosen).replaceAll("").contains("(");
        return built
                ? List.of()
                : LITERAL.matcher(chosen)
                        .results()
                        .map(found -> prefix + found.group(1))
                        .toList();
    }

    /** The arguments of the call whose parenthesis opens before that place. */
    private static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int start = from;
        for (int at = from; depth > 0; at++) {
            char c = code.charAt(at);
            if (c == '"' || c == '\'') {
                for (at++; code.charAt(at) != c; at++) {
                    at += code.charAt(at) == '\\' ? 1 : 0;
                }
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
            if (depth == 0 || depth == 1 && c == ',') {
                arguments.add(code.substring(start, at).strip());
                start = at + 1;
            }
        }
        return arguments;
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<Properties> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources"))) {
            List<Properties> all = new ArrayList<>();
            for (Path file : files.filter(one -> one.getFileName().toString().matches("messages.*\\.properties"))
                    .toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                all.add(texts);
            }
            assertThat(all).isNotEmpty();
            return all;
        }
    }
}
