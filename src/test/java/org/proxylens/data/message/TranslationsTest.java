package org.proxylens.data.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language that is there words every key, with the same values in it; how they are counted differs by language. */
class TranslationsTest {
    private static final Path RESOURCES = Path.of("resources");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)[^}]*}");

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Map<String, Properties> translations() throws IOException {
        Map<String, Properties> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("messages_.+\\.properties"))
                    .toList()) {
                all.put(file.getFileName().toString(), texts(file));
            }
        }
        return all;
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void everyKeyIsWordedWithTheSameValues() throws IOException {
        Properties english = texts(RESOURCES.resolve("messages.properties"));
        assertThat(english).isNotEmpty();
        for (Map.Entry<String, Properties> other : translations().entrySet()) {
            TreeSet<String> missing = new TreeSet<>(english.stringPropertyNames());
            missing.removeAll(other.getValue().stringPropertyNames());
            assertThat(missing).as("missing in %s", other.getKey()).isEmpty();
            TreeSet<String> unknown = new TreeSet<>(other.getValue().stringPropertyNames());
            unknown.removeAll(english.stringPropertyNames());
            assertThat(unknown).as("only in %s", other.getKey()).isEmpty();
            assertThat(english.stringPropertyNames())
                    .as("other values in %s", other.getKey())
                    .filteredOn(key -> !values(english.getProperty(key))
                            .equals(values(other.getValue().getProperty(key))))
                    .isEmpty();
        }
    }

    @Test
    void theNearestLanguageIsSpoken() {
        assertThat(Languages.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Languages.of(Locale.forLanguageTag("zh"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Languages.of(Locale.UK)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aChosenLanguageGoesBeforeThatOfTheSystem() {
        Locale before = Locale.getDefault();
        try {
            Languages.speak("zh-CN", Locale.UK);
            assertThat(Locale.getDefault()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
            Languages.speak("", Locale.UK);
            assertThat(Locale.getDefault()).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }
}
