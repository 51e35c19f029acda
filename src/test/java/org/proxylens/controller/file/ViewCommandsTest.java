package org.proxylens.controller.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;

class ViewCommandsTest {
    private final Workbench model = new Workbench();

    private String command(CenterView view, Choices choices) {
        model.front().set(view);
        model.choices().set(choices);
        return FigureCommands.of(
                new StudyCommands(
                        List.of(Path.of("some data")),
                        OpenOptions.DEFAULT,
                        StudyChoices.NONE.of(Set.of("phone", "gpu"))),
                model);
    }

    private static Choices on(Choices choices, @Nullable String accuracy) {
        return choices.with(edit -> {
            edit.target = "phone";
            edit.accuracy = accuracy;
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PROXIES,   \"rank-proxies 'some data' --devices gpu,phone --set\"",
                "THRESHOLD, \"loss 'some data' --devices gpu,phone\"",
                "PROBLEMS,  \"info 'some data' --devices gpu,phone\"",
                // what to measure and what it is worth rest on every known device
                "NEW_DEVICE, plan 'some data'",
                "STUDY,      \"study 'some data' --targets phone --samples 10,20,30,50,70 --draws 8 --threshold 0.9 --accuracy top1 --measure srcc\""
            })
    void aViewWithoutAFigureHasACommandOfItsOwn(CenterView view, String command) {
        assertThat(command(view, on(Choices.NONE, "top1"))).isEqualTo("proxylens " + command);
    }

    @Test
    void measuringAgainHasOneWhereATargetAndAnAccuracyAreChosen() {
        Choices choices =
                Choices.NONE.with(edit -> edit.effort = EffortChoices.DEFAULT.withPart(EffortChoices.Part.REMEASURING));
        assertThat(command(CenterView.STUDY, on(choices, null))).isEmpty();
        assertThat(command(CenterView.STUDY, on(choices, "top1")))
                .startsWith("proxylens remeasure 'some data' --targets phone --ways ");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEATMAP", "SCATTER", "PARETO", "THRESHOLD"})
    void aViewThatShowsNothingHasNone(CenterView view) {
        assertThat(command(view, Choices.NONE)).isEmpty();
    }
}
