package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.control.LinkedText;
import org.proxylens.view.control.NumberText;

/** The answer above the views, and the proxies for one target behind it. */
class AnswerWindowTest extends WindowTest {
    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private TargetProxies proxies() {
        String target = model.choices().get().target();
        return TargetProxies.of(model.proxies().get().figures(), target).orElseThrow();
    }

    private String answer() {
        return lookup("#answer").queryAs(LinkedText.class).text();
    }

    @Test
    void theFirstThingReadIsTheBestProxyForTheTarget() {
        await(() -> model.pair().get() != null);
        TargetProxies.Row best = proxies().best().orElseThrow();
        assertThat(model.choices().get().proxy()).isEqualTo(best.device());
        assertThat(answer())
                .contains(proxies().target(), best.device(), NumberText.share(best.hvLoss()))
                .contains(NumberText.coefficient(best.srcc()));
        assertThat(lookup("#answer-all-targets").queryAs(LinkedText.class).text())
                .contains(String.valueOf(model.proxies().get().bySrcc().proxies().length));
    }

    @Test
    void itsProxyIsTakenAtAClickAndItsLossLeadsToTheFronts() {
        await(() -> model.pair().get() != null);
        interact(() -> workshop.intents().onTargetChosen("torch_b32"));
        String best = proxies().best().orElseThrow().device();
        interact(() -> workshop.intents().onProxyChosen("macs"));
        clickOn("#answer-proxy");
        assertThat(model.choices().get().proxy()).isEqualTo(best);
        assertThat(model.front().get()).isEqualTo(CenterView.HEATMAP);
        clickOn("#answer-loss");
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        clickOn("#answer-target");
        assertThat(model.front().get()).isEqualTo(CenterView.PROXIES);
        TableView<?> table = lookup("#target-proxies").queryAs(TableView.class);
        assertThat(List.copyOf(table.getItems())).isEqualTo(proxies().rows());
        clickOn("#answer-set");
        assertThat(lookup("#proxies").tryQuery()).isPresent();
    }

    @Test
    void aTargetAsItsOwnProxyIsRefusedWithAWord() {
        await(() -> model.pair().get() != null);
        interact(() -> workshop.intents().onProxyChosen(model.choices().get().target()));
        assertThat(text("verdict-answer")).isEqualTo(message("suits.itself"));
    }
}
