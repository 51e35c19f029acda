package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/** Studies as the dataset of commands. */
class StudyDatasetTest {
    @TempDir
    Path folder;

    private final StudyChoices choices = new StudyChoices(
            "macs",
            "ort_b1",
            null,
            0.8,
            0.05,
            Set.of("macs", "ort_b1", "torch_b1"),
            new RegionOfInterest(60, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            new ReferencePoint(1.2, 1.1),
            Order.NAME,
            CommonSet.LISTWISE,
            Measure.SRCC,
            Repairs.NONE,
            false,
            DeviceLabels.NONE,
            Set.of());

    private Path study;

    @BeforeEach
    void save() throws IOException {
        study = folder.resolve("work.proxylens");
        Study.of(List.of(CliRun.SAMPLE), OpenOptions.DEFAULT)
                .with(StudyJson.tree(choices), StudyJson.tree(choices))
                .write(study);
    }

    @Test
    void aStudySaysWhatOptionsDoNot() {
        assertThat(CliRun.of("pareto", study, "--json", "-").ok().out())
                .isEqualTo(CliRun.line(
                                "pareto sample-data --proxy macs --target ort_b1 --min-accuracy 60 --reference-point "
                                        + "1.2,1.1 --json -")
                        .ok()
                        .out());
        assertThat(CliRun.of("srcc", study, "--json", "-").ok().out())
                .isEqualTo(CliRun.of(
                                "srcc", CliRun.SAMPLE, "--listwise", "--devices", "macs,ort_b1,torch_b1", "--json", "-")
                        .ok()
                        .out());
    }

    @Test
    void optionsBesideItComeFirst() {
        assertThat(CliRun.of("pareto", study, "--proxy", "torch_b1", "--json", "-")
                        .ok()
                        .out())
                .contains("\"proxy\" : \"torch_b1\"", "\"target\" : \"ort_b1\"");
    }

    @Test
    void theStepsMakeTheSameBytes() throws IOException {
        StudyCommands steps = new StudyCommands(List.of(CliRun.SAMPLE), OpenOptions.DEFAULT, choices);
        assertThat(steps.steps()).hasSize(7).allMatch(line -> line.startsWith("proxylens "));
        Path one = folder.resolve("one.svg");
        Path two = folder.resolve("two.svg");
        CliRun.of("heatmap", study, "-o", one).ok();
        List<String> words = steps.arguments(steps.heatmap(), List.of("-o", two.toString()));
        CliRun.of(java.util.stream.Stream.concat(java.util.stream.Stream.of("heatmap"), words.stream())
                        .toArray())
                .ok();
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void comparedWithItselfNothingMoved() {
        String text = CliRun.of("compare", study, study).ok().out();

        assertThat(text).startsWith("0 of 6 verdicts turned");
    }

    @Test
    void pairsComparedHaveTheSameFieldsInJsonAndCsv() {
        JsonNode json = CliRun.of("compare", study, study, "--json", "-").json();
        assertThat(CliRun.keys(json)).containsExactly("turned", "only_before", "only_after", "pairs");
        String header =
                CliRun.of("compare", study, study, "--csv", "-").ok().lines().get(0);
        assertThat(header)
                .isEqualTo(String.join(",", CliRun.keys(json.get("pairs").get(0))))
                .startsWith("proxy,target,srcc_before,srcc_after,hv_loss_before");
    }

    @Test
    void aSourceThatIsGoneIsSaid() throws IOException {
        Path copy = Files.writeString(folder.resolve("a.csv"), "arch_id,x,y\n1,1,2\n2,3,4\n3,5,7\n");
        Path small = folder.resolve("small.proxylens");
        Study.of(List.of(copy), OpenOptions.DEFAULT).write(small);
        Files.delete(copy);

        CliRun run = CliRun.of("srcc", small);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("a.csv", "not there any more");
    }

    @Test
    void aSourceThatChangedIsSaid() throws IOException {
        Path data = Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,2,3\n3,3,1\n");
        Study.of(List.of(data), OpenOptions.DEFAULT).write(study);
        assertThat(CliRun.of("srcc", study).ok().err()).doesNotContain("Changed");
        Files.writeString(data, "4,4,4\n", StandardOpenOption.APPEND);
        assertThat(CliRun.of("srcc", study).ok().err()).contains("Changed since the study was saved: wide.csv");
    }

    @Test
    void aFieldThatNoProgramWroteIsNamed() throws IOException {
        Files.writeString(study, "{\"proxylens_study\": 3, \"sources\": [{\"path\": {}}]}");
        CliRun run = CliRun.of("srcc", study);
        assertThat(run.status()).isEqualTo(ErrorLines.DATA);
        assertThat(run.err()).contains(study.toString(), "\"sources[0].path\"").doesNotContain("java");
        Files.writeString(study, "{\"proxylens_study\": 3, \"sources\": [{}]}");
        assertThat(CliRun.of("srcc", study).err()).contains("\"sources[0]\"").doesNotContain("java");
    }

    @Test
    void aStudyWrittenByHandNeedsNoHash() throws IOException {
        Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,2,3\n3,3,1\n");
        Files.writeString(study, "{\"proxylens_study\": 3, \"sources\": [{\"path\": \"wide.csv\"}]}");
        assertThat(CliRun.of("srcc", study).ok().err()).doesNotContain("Changed");
    }
}
