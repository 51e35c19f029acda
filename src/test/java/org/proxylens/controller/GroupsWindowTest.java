package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.data.Device;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.ProxyDisplay;
import org.testfx.util.WaitForAsyncUtils;

/** Devices in groups: what explains that they disagree, described, named, pinned and hidden by the user. */
class GroupsWindowTest extends WindowTest {
    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private void showGroups() {
        await(() -> model.disagreement().get() != null && model.pair().get() != null);
        interact(() -> workshop.intents().onGroupsShown(true));
        interact(() -> part("groups.explain").fire());
    }

    private ToggleButton part(String key) {
        return lookup("#groups-part .toggle-button")
                .match(node -> ((Labeled) node).getText().equals(message(key)))
                .queryAs(ToggleButton.class);
    }

    private Button chip(String value) {
        return lookup(".groups-chips .button")
                .match(node ->
                        node instanceof Labeled labeled && labeled.getText().startsWith(value + " ("))
                .queryButton();
    }

    @Test
    void whatExplainsTheDisagreementIsToldAndItsGroupsNarrowTheViews() {
        showGroups();
        TableView<AttributeEffect> table = lookup("#attributes").queryTableView();
        assertThat(table.getItems())
                .isEqualTo(model.disagreement().get().attributes())
                .isNotEmpty();
        AttributeEffect first = table.getItems().get(0);
        AttributeEffect.Group group = first.groups().get(0);
        Button chip = chip(group.value());
        interact(chip::fire);
        assertThat(model.choices().get().devices()).isEqualTo(Set.copyOf(group.devices()));
        interact(() -> lookup("#groups-close").queryButton().fire());
        assertThat(model.groupsShown().get()).isFalse();
    }

    @Test
    void aGroupStandsTogetherBesideItsBand() {
        showGroups();
        AttributeEffect first = model.disagreement().get().attributes().get(0);
        interact(() -> lookup("#groups-together").queryButton().fire());
        await(() -> front(CenterView.HEATMAP) instanceof HeatmapFigure figure
                && !figure.dress().bands().isEmpty()
                && groups(figure, first).equals(List.copyOf(new LinkedHashSet<>(groups(figure, first)))));
    }

    /** The groups along the rows, neighbours of one group once. */
    private static List<Integer> groups(HeatmapFigure figure, AttributeEffect effect) {
        List<Integer> of = effect.groupOf(
                IntStream.range(0, figure.size()).mapToObj(figure::rowDevice).toList());
        return IntStream.range(0, of.size())
                .filter(i -> i == 0 || !of.get(i).equals(of.get(i - 1)))
                .mapToObj(of::get)
                .toList();
    }

    @Test
    void anAttributeIsTypedAndTakenBack() {
        showGroups();
        interact(() -> {
            workshop.devices().onAttributeTyped(List.of("ort_b1", "ort_b32"), "room", "north");
            workshop.devices().onAttributeTyped(List.of("torch_b1", "torch_b32", "macs"), "room", "south");
        });
        await(() -> model.disagreement().get().attributes().stream()
                .anyMatch(effect -> effect.name().equals("room") && effect.devices() == 4));
        assertThat(model.matrix().get()).isNotNull();
        interact(() -> part("groups.describe").fire());
        TableView<Device> table = lookup("#describe-devices").queryTableView();
        assertThat(table.getColumns()).extracting(column -> column.getText()).contains("room", "runtime");
        interact(() -> lookup("#action-undo").queryButton().fire());
        await(() ->
                model.dataset().get().device("macs").orElseThrow().attributes().get("room") == null);
    }

    @Test
    void whoSearchesSeesADeviceAsSoonAsItsDescriptionMatches() {
        await(() -> model.pair().get() != null);
        TableView<?> table = lookup("#devices").queryTableView();
        interact(() -> ((TextInputControl) lookup("#device-search").query()).setText("north"));
        assertThat(table.getItems()).isEmpty();
        interact(() -> workshop.devices().onAttributeTyped(List.of("ort_b1", "ort_b32"), "room", "north"));
        await(() -> table.getItems().size() == 2);
        interact(() -> lookup("#action-undo").queryButton().fire());
        await(() -> table.getItems().isEmpty());
    }

    @Test
    void whoTypesANameStaysInTheTable() {
        showGroups();
        interact(() -> part("groups.describe").fire());
        TableView<Device> table = lookup("#describe-devices").queryTableView();
        String first = table.getItems().get(0).name();
        interact(() -> {
            table.requestFocus();
            table.edit(0, table.getColumns().get(0));
        });
        write("typed");
        push(KeyCode.ENTER);
        await(() -> model.dataset().get().device("typed").isPresent());
        assertThat(table.isFocused()).isTrue();
        interact(() -> lookup("#action-undo").queryButton().fire());
        await(() -> model.dataset().get().device(first).isPresent());
    }

    @Test
    void aDeviceIsNamedOtherwiseAndEveryChoiceFollows() {
        await(() -> model.pair().get() != null);
        String target = model.choices().get().target();
        interact(() -> workshop.devices().onDeviceRenamed(target, "My phone"));
        await(() ->
                model.pair().get() != null && model.pair().get().target().name().equals("My phone"));
        assertThat(model.choices().get().target()).isEqualTo("My phone");
        await(() ->
                model.matrix().get() != null && model.matrix().get().devices().contains("My phone"));
        interact(() -> workshop.devices().onDeviceRenamed("My phone", "macs"));
        assertThat(model.notice().get().text()).contains("macs");
        interact(() -> workshop.devices().onDeviceRenamed("My phone", ""));
        await(() ->
                model.pair().get() != null && model.pair().get().target().name().equals(target));
    }

    @Test
    void markedDevicesArePinnedAndHidden() {
        await(() -> model.pair().get() != null);
        clickDevice("torch_script_b32");
        push(KeyCode.SHIFT, KeyCode.P);
        assertThat(model.choices().get().pinned()).containsExactly("torch_script_b32");
        assertThat(lookup("#devices").queryTableView().getItems().get(0).toString())
                .contains("torch_script_b32");
        await(() -> front(CenterView.HEATMAP) instanceof HeatmapFigure figure
                && figure.rowDevice(0).equals("torch_script_b32"));
        push(KeyCode.H);
        assertThat(model.choices().get().devices()).hasSize(15).doesNotContain("torch_script_b32");
    }

    @Test
    void theProxiesOfATargetAreSmallPlotsOrSideBySide() {
        await(() -> model.pair().get() != null);
        interact(() -> {
            workshop.intents().onViewChosen(CenterView.PROXIES);
            workshop.intents().onProxiesShown(ProxyDisplay.PLOTS);
        });
        await(() -> lookup("#proxy-plots").tryQuery().isPresent());
        Node plots = lookup("#proxy-plots").query();
        await(() -> plots.getAccessibleText() != null
                && plots.getAccessibleText().contains(model.choices().get().target()));
        interact(plots::requestFocus);
        push(KeyCode.RIGHT);
        String second = model.choices().get().proxy();
        clickDevice("ort_b1");
        interact(() -> workshop.intents().onProxiesShown(ProxyDisplay.MARKED));
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> plots.getAccessibleText().contains("ort_b1 (")
                && plots.getAccessibleText().contains(second + " (")
                && plots.getAccessibleText().split(" \\(").length == 3);
        interact(() -> workshop.intents().onProxiesShown(ProxyDisplay.TABLE));
    }
}
