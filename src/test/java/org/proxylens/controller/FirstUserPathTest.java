package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.ExportSize;

/** The way of somebody who sees the window for the first time: the answer, why, the pair, its front, a figure. */
class FirstUserPathTest extends WindowTest {
    private int clicks;

    @TempDir
    private Path temp;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private void click(String id) {
        clicks++;
        clickOn(id);
    }

    @Test
    void fromTheStartToAFigureOfTheBestProxysFront() {
        await(() -> lookup("#answer-proxy").tryQuery().isPresent());
        String target = model.choices().get().target();
        assertThat(target).isNotNull();

        // the answer stands there; why: the SRCC in it leads to the pair
        click("#answer-srcc");
        await(() -> model.front().get() == CenterView.SCATTER && front(CenterView.SCATTER) != null);
        assertThat(model.choices().get().target()).isEqualTo(target);
        assertThat(text("headline")).contains("%");

        // its front
        click("#answer-loss");
        await(() -> model.front().get() == CenterView.PARETO && front(CenterView.PARETO) != null);

        answers.size = new ExportSize(ExportSize.Format.SVG, 160, 120, 300);
        answers.save = temp.resolve("front.svg");
        click("#menu-file");
        click("#menu-export");
        click("#menu-action-export-figure");
        await(() -> Files.exists(answers.save));
        assertThat(clicks).isEqualTo(5);
    }
}
