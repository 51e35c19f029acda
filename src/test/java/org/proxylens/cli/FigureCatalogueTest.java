package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.open.Datasets;
import org.proxylens.figure.all.FullTables;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/** Every figure of the catalogue appears wherever figures are written. */
class FigureCatalogueTest {
    private static final List<PairFigure> ALL = List.of(PairFigure.values());

    @Test
    void inText() {
        String text = pareto();
        assertThat(ALL).allSatisfy(figure -> assertThat(text).contains(figure.label()));
    }

    @Test
    void inJsonInTheOrderOfTheCatalogue() throws IOException {
        JsonNode json = new ObjectMapper().readTree(pareto("--json", "-"));
        List<String> keys = ALL.stream().map(PairFigure::key).toList();
        assertThat(json.fieldNames()).toIterable().containsSubsequence(keys);
        assertThat(keys).allSatisfy(key -> assertThat(json.get(key).isNumber()).isTrue());
    }

    @Test
    void inCsv() {
        String csv = pareto("--csv", "-");
        assertThat(ALL).allSatisfy(figure -> assertThat(csv).containsPattern("(?m)^" + figure.key() + ",[-\\d]"));
    }

    @Test
    void inTheReport(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("report.html");
        CliRun run = CliRun.of("report", CliRun.SAMPLE, "-o", page);
        assertThat(run.status()).isZero();
        String html = Files.readString(page);
        assertThat(ALL).allSatisfy(figure -> assertThat(html).contains("<td>" + figure.label() + "</td>"));
    }

    @Test
    void inTheTableOfTheWindowsReadout() {
        Dataset dataset = Datasets.open(CliRun.SAMPLE, Progress.NONE);
        PairReading pair = PairReading.of(
                dataset,
                dataset.device("macs").orElseThrow(),
                dataset.device("torch_b32").orElseThrow(),
                new Basis(dataset.architectures().accuracies().get(0), RegionOfInterest.ALL, ReferencePoint.DEFAULT));
        String table = FullTables.readout(pair, Repairs.NONE, null);
        assertThat(ALL).allSatisfy(figure -> assertThat(table).contains("\n" + figure.key() + ","));
    }

    @Test
    void eachWithAGroupAndADefinition() {
        assertThat(ALL).allSatisfy(figure -> {
            assertThat(figure.group().title()).isNotBlank();
            assertThat(figure.definition()).isNotBlank().isNotEqualTo(figure.label());
            assertThat(figure.meaning()).isNotBlank().hasSizeLessThan(60);
        });
    }

    private static String pareto(String... options) {
        Object[] arguments = new Object[options.length + 6];
        Object[] first = {"pareto", CliRun.SAMPLE, "--proxy", "macs", "--target", "torch_b32"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(options, 0, arguments, first.length, options.length);
        CliRun run = CliRun.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
