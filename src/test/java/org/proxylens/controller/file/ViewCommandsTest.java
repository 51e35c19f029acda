package org.proxylens.controller.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.model.choice.CenterView;

class ViewCommandsTest {
    private final StudyCommands commands = new StudyCommands(
            List.of(Path.of("some data")), OpenOptions.DEFAULT, StudyChoices.NONE.of(Set.of("phone", "gpu")));

    @Test
    void aViewWithoutAFigureHasACommandOfItsOwn() {
        assertThat(FigureCommands.of(commands, CenterView.PROXIES))
                .isEqualTo("proxylens rank-proxies 'some data' --devices gpu,phone --set");
        assertThat(FigureCommands.of(commands, CenterView.PROBLEMS))
                .isEqualTo("proxylens info 'some data' --devices gpu,phone");
    }

    @Test
    void whatToMeasureOnANewDeviceRestsOnEveryKnownOne() {
        assertThat(FigureCommands.of(commands, CenterView.NEW_DEVICE)).isEqualTo("proxylens plan 'some data'");
    }
}
