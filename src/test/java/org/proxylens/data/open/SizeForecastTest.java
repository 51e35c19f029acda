package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.join.AssemblySize;
import org.proxylens.data.join.Link;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.read.csv.CsvTableReader;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** What cannot fit is refused by its lines alone, and nothing that would be read. */
class SizeForecastTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private int written;

    static List<Arguments> tables() {
        return List.of(
                arguments("wide", "arch_id,a,b,c,d\n", row(i -> i + ",1.5,2.5,3,4")),
                arguments("one device", "arch_id,latency_ms\n", row(i -> i + ",1.5")),
                arguments("no header end, windows lines", "arch_id,latency_ms\r\n", row(i -> i + ",1.5\r")),
                arguments("rounds", "arch_id,latency_ms\n", row(i -> i % 100 + ",1.5")),
                arguments("repeats in a row", "arch_id,latency_ms\n", row(i -> i / 100 + ",1.5")),
                arguments("long", "arch_id,device,latency_ms\n", row(i -> i / 2 + ",d" + i % 2 + ",1.5")),
                arguments("names", "arch_id,latency_ms\n", row(i -> "net" + i + ",1.5")),
                arguments("quoted", "arch_id,latency_ms\n", row(i -> "\"" + i + "\",1.5")),
                arguments("ragged", "arch_id,a,b\n", row(i -> i % 3 == 0 ? i + ",1.5" : i + ",1.5,2")),
                arguments("empty lines", "arch_id,latency_ms\n", row(i -> i % 2 == 0 ? "" : i + ",1.5")),
                arguments("no numbers", "arch_id,latency_ms\n", row(i -> i + ",fail")));
    }

    private static IntFunction<String> row(IntFunction<String> row) {
        return row;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void nothingIsRefusedThatWouldBeRead(String name, String header, IntFunction<String> row) throws IOException {
        for (int files : new int[] {1, 5}) {
            List<SourceFile> sources = sources(files, header, row);
            for (long memory = 500_000; memory < 40_000_000; memory *= 2) {
                if (refusal(sources, memory) != null) {
                    assertThat(isRead(sources, memory)).as(memory + " bytes").isFalse();
                }
            }
        }
    }

    @Test
    void whatCannotFitIsRefusedWithTheArithmetic() throws IOException {
        List<SourceFile> one = sources(1, "arch_id,a,b,c,d\n", i -> i + ",1.5,2.5,3,4");
        assertThat(refusal(one, 1_500_000))
                .hasMessageContaining("0.csv: ")
                .hasMessageMatching(".* about 2\\d,\\d{3} rows with \\d{2,3},\\d{3} numbers need \\d MB .*")
                .hasMessageContaining("Java may use 1 MB, so nothing was read; open fewer devices")
                .hasMessageEndingWith("PROXYLENS_JAVA_OPTS=-Xmx1g.");
        assertThat(refusal(one, 12_000_000)).isNull();
    }

    /** Then the first lines let expect fewer rows than there are. */
    @Test
    void rowsThatGrowShorterAreToldAsCounted() throws IOException {
        List<SourceFile> one = sources(
                1,
                IntStream.range(0, 60).mapToObj(i -> ",d" + i).collect(Collectors.joining("", "arch_id", "\n")),
                i -> i + (i < 200 ? ",1.50000" : ",1.5000").repeat(60));
        Pattern told = Pattern.compile("need ([\\d,]+) MB of memory, and Java may use ([\\d,]+) MB");
        int refused = 0;
        for (long memory = 10L << 20; memory < 60L << 20; memory += 1L << 20) {
            DataException refusal = refusal(one, memory);
            if (refusal != null) {
                refused++;
                Matcher megabytes = told.matcher(refusal.getMessage());
                assertThat(megabytes.find()).as(refusal.getMessage()).isTrue();
                assertThat(Integer.parseInt(megabytes.group(1)))
                        .as(refusal.getMessage())
                        .isGreaterThanOrEqualTo(Integer.parseInt(megabytes.group(2)));
            }
        }
        assertThat(refused).isBetween(1, 49);
    }

    /** Each of the files fits alone. */
    @Test
    void filesThatDoNotFitTogetherAreRefused() throws IOException {
        List<SourceFile> five = sources(5, "arch_id,latency_ms\n", i -> i + ",1.5");
        assertThat(refusal(five.subList(0, 1), 8_000_000)).isNull();
        assertThat(refusal(five, 8_000_000)).isNotNull();
    }

    @Test
    void readingSaysWhatIsWrongWithAFile() throws IOException {
        List<SourceFile> none = sources(1, "a,b\n", i -> "x,y");
        assertThatCode(() -> new SizeForecast(new ByHand(null), 100_000).check(none))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(none.get(0), 100_000_000)).isInstanceOf(DataException.class);
    }

    private List<SourceFile> sources(int files, String header, IntFunction<String> row) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String name = written++ + ".csv";
            Files.writeString(
                    folder.resolve(name),
                    header + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n")));
            sources.add(new SourceFile(folder.resolve(name), name, SourceFile.Place.LATENCY_FOLDER));
        }
        return sources;
    }

    private static DataException refusal(List<SourceFile> sources, long memory) {
        try {
            new SizeForecast(new ByHand(null), memory).check(sources);
            return null;
        } catch (DataException e) {
            return e;
        }
    }

    private static boolean isRead(List<SourceFile> sources, long memory) {
        try {
            List<Link> links = new ArrayList<>();
            for (SourceFile source : sources) {
                read(source, memory).forEach(table -> links.add(new Link(table, 0)));
            }
            AssemblySize.check(links, memory);
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    private static List<RawTable> read(SourceFile file, long memory) {
        return new CsvTableReader(new ByHand(null), ReadLimits.of(memory))
                .read(file, Progress.NONE).stream().map(RawTable.class::cast).toList();
    }
}
