package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.model.choice.CenterView;

/** A new device that is this machine, clicked through with a fast stand-in for the runtime. */
class MeasureHereWindowTest extends WindowTest {
    @TempDir
    private static Path files;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private Guide guide() {
        return model.guide().get();
    }

    private void begin() {
        interact(() -> {
            model.guide().set(null);
            model.front().set(CenterView.NEW_DEVICE);
        });
    }

    @Test
    void walksFromTheListToTheFinalFrontAndSavesAKit() throws IOException {
        begin();
        clickOn("#guide-start");
        await(() -> guide() != null && guide().step() == Guide.Step.MEASURE);

        answers.save = files.resolve("kit");
        clickOn("#action-guide-kit");
        assertThat(files.resolve("kit/measure.py")).isNotEmptyFile();
        assertThat(files.resolve("kit/networks")).isDirectoryContaining("glob:**0020.onnx");

        interact(() -> model.notice().set(null));
        answers.save = files.resolve("here.csv");
        answers.all = false;
        clickOn("#action-guide-here");
        await(() -> guide().step() == Guide.Step.CHOOSE);
        assertThat(guide().device()).isEqualTo("here");
        assertThat(guide().count()).isEqualTo(20);
        assertThat(Datasets.open(files.resolve("here.csv"), Progress.NONE)
                        .architectures()
                        .size())
                .isEqualTo(20);

        // fired and not clicked: it works at once on this thread, for longer than a click is waited for
        interact(lookup("#action-guide-adapt").queryButton()::fire);
        await(() -> guide().course() != null);
        int open = guide().course().front().open().length;
        assertThat(open).isPositive();
        clickOn("#action-guide-here");
        await(() -> guide().step() == Guide.Step.KEEP);
        assertThat(guide().count()).isEqualTo(20 + open);
        // nothing is left to be measured
        assertThat(lookup("#action-guide-here")
                        .queryAs(Button.class)
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(Files.readAllLines(files.resolve("here.csv"))).hasSizeGreaterThan(20 + open);
    }

    @Test
    void allOfItAtOnce() {
        begin();
        clickOn("#guide-start");
        await(() -> guide() != null && guide().count() == 0);
        answers.save = files.resolve("whole.csv");
        answers.all = true;

        clickOn("#action-guide-here");

        await(() -> guide().step() == Guide.Step.KEEP);
        assertThat(guide().course().front().kept()).isNotEmpty();
        // ten more and ten more were measured before it was adapted, until the verdict stood or enough was measured
        int fitted = guide().course().adaptation().measured().rows().length;
        assertThat(fitted % 10).isZero();
        assertThat(fitted).isBetween(NewDeviceWork.PROPOSED, NewDeviceWork.PROPOSED + NewDeviceWork.MOST_FURTHER);
    }
}
