package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.ActionId;
import org.testfx.util.WaitForAsyncUtils;

/** What lies at hand everywhere: palette, copying, menus where one points, keys, size, tour, selection. */
class HandsWindowTest extends WindowTest {
    @TempDir
    private Path temp;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private String clipboard() {
        String[] text = new String[1];
        interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return String.valueOf(text[0]);
    }

    private void shortcut(KeyCode... keys) {
        press(KeyCode.CONTROL).push(keys).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node focused() {
        return lookup("#window").query().getScene().getFocusOwner();
    }

    @Test
    void thePaletteFindsDevicesActionsAndArchitectures() {
        shortcut(KeyCode.K);
        clickOn("#palette-field").write("tfjs_js_b8 as target");
        push(KeyCode.ENTER);
        await(() -> "tfjs_js_b8".equals(model.choices().get().target()));

        shortcut(KeyCode.K);
        clickOn("#palette-field").write(Messages.text("action.view-pareto"));
        push(KeyCode.ENTER);
        await(() -> model.front().get() == CenterView.PARETO);

        shortcut(KeyCode.K);
        clickOn("#palette-field").write("order by name");
        push(KeyCode.ENTER);
        await(() -> model.choices().get().order() == Order.NAME);

        shortcut(KeyCode.K);
        clickOn("#palette-field").write("architecture 13");
        push(KeyCode.ESCAPE);
        shortcut(KeyCode.K);
        clickOn("#palette-field").write("2650");
        push(KeyCode.ENTER);
        await(() -> model.choices().get().architectures().equals(List.of("2650")));
    }

    @Test
    void tablesAreCopiedInFourWaysAndTheViewAsACommand() {
        await(() -> model.matrix().get() != null);
        clickDevice("macs");
        shortcut(KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard()).contains("torch_b32\t");
        shortcut(KeyCode.K);
        clickOn("#palette-field").write("markdown");
        push(KeyCode.ENTER);
        await(() -> clipboard().startsWith("| "));
        assertThat(clipboard()).contains("| --- | ---: |").contains("macs");
        shortcut(KeyCode.K);
        clickOn("#palette-field").write("latex");
        push(KeyCode.ENTER);
        await(() -> clipboard().contains("\\toprule"));
        assertThat(clipboard()).contains("torch\\_b32 & ").contains("\\bottomrule");
        shortcut(KeyCode.SHIFT, KeyCode.L);
        await(() -> clipboard().startsWith("proxylens heatmap sample-data"));
    }

    @Test
    void theMatrixThatIsShownIsCopiedInItsMeasure() {
        await(() -> model.losses().get() != null);
        interact(() -> workshop.intents().onMeasureChosen(Measure.HV_LOSS));
        clickOn(".heatmap-view .figure-pane");
        shortcut(KeyCode.SHIFT, KeyCode.C);
        await(() -> clipboard().startsWith(Measure.HV_LOSS.title() + "\t"));
        assertThat(clipboard().lines()).hasSize(1 + model.devices().get().size());
    }

    @Test
    void chartsAndTablesHaveMenusWhereOnePoints() {
        await(() -> front(CenterView.HEATMAP) != null);
        askFor(lookup(".heatmap-view .figure-pane").query());
        assertThat(menu())
                .contains("menu-action-copy-image", "menu-action-copy-table-latex", "menu-action-copy-command");
        assertThat(menu()).contains("context-choose-cell");
        push(KeyCode.ESCAPE);
        clickOn("#tab-proxies");
        await(() -> lookup(".proxies .table-view").tryQuery().isPresent());
        askFor(lookup(".proxies .table-view").query());
        assertThat(menu()).contains("menu-action-copy-table-markdown");
        push(KeyCode.ESCAPE);
    }

    // the test's screen has no menu button
    private void askFor(Node node) {
        Bounds where = node.localToScreen(node.getLayoutBounds());
        interact(() -> node.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                20,
                20,
                where.getMinX() + 20,
                where.getMinY() + 20,
                false,
                null)));
    }

    private static List<String> menu() {
        await(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(one -> ((ContextMenu) one).getItems().stream())
                .map(MenuItem::getId)
                .toList();
    }

    @Test
    void keysAreChangedRefusedWhereTakenAndReset() {
        push(KeyCode.F1);
        assertThat(answers.shown).isGreaterThan(60);
        interact(() -> {
            assertThat(answers.keys.onKeyChosen(ActionId.SWAP_PAIR, KeyCombination.valueOf("Shortcut+Z")))
                    .contains(Messages.text("action.undo"));
            assertThat(answers.keys.onKeyChosen(ActionId.SWAP_PAIR, KeyCombination.valueOf("Z")))
                    .isNotEmpty();
            assertThat(answers.keys.onKeyChosen(ActionId.VIEW_SCATTER, KeyCombination.valueOf("F7")))
                    .isEmpty();
        });
        push(KeyCode.F7);
        await(() -> model.front().get() == CenterView.SCATTER);
        assertThat(workshop.remembered().keys()).containsEntry("VIEW_SCATTER", "F7");
        interact(() -> answers.keys.onKeysReset());
        assertThat(workshop.remembered().keys()).isEmpty();
        shortcut(KeyCode.DIGIT1);
        push(KeyCode.F7);
        assertThat(model.front().get()).isEqualTo(CenterView.HEATMAP);
    }

    @Test
    void theFocusGoesFromPaneToPane() {
        clickOn("#device-search");
        push(KeyCode.F6);
        await(() -> focused().getStyleClass().contains("figure-pane"));
        press(KeyCode.SHIFT).push(KeyCode.F6).release(KeyCode.SHIFT);
        await(() -> lookup("#devices-pane").query() instanceof Parent pane && within(focused(), pane));
    }

    private static boolean within(Node node, Parent pane) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }

    @Test
    void aCardGoesWithItsChart() {
        await(() -> front(CenterView.HEATMAP) != null);
        moveTo(".heatmap-view .figure-pane");
        await(() -> cards() == 1);
        shortcut(KeyCode.DIGIT3);
        await(() -> model.front().get() == CenterView.PARETO);
        assertThat(cards()).isZero();
    }

    private long cards() {
        return lookup(".hover-card").queryAll().stream().filter(Node::isVisible).count();
    }

    @Test
    void everythingGrowsAndShrinksWithTheControlKey() {
        Region root = (Region) lookup("#window").query();
        double wide = root.getWidth();
        shortcut(KeyCode.EQUALS);
        await(() -> root.getWidth() < wide - 20);
        assertThat(model.scale().get()).isEqualTo(1.1);
        shortcut(KeyCode.DIGIT0);
        await(() -> root.getWidth() == wide);
    }

    @Test
    void fromAScaleThatTheScreenHasNoRoomForOneStepLessIsSeen() {
        Region root = (Region) lookup("#window").query();
        interact(() -> model.scale().set(2));
        WaitForAsyncUtils.waitForFxEvents();
        double narrow = root.getWidth();
        shortcut(KeyCode.MINUS);
        await(() -> root.getWidth() > narrow + 20);
        shortcut(KeyCode.DIGIT0);
    }

    @Test
    void theTourIsTakenOrSkippedOnce() {
        assertThat(workshop.remembered().toured()).isFalse();
        interact(() -> window.tour());
        for (int i = 0; i < 5; i++) {
            clickOn("#tour-next");
        }
        assertThat(lookup("#tour").query().isVisible()).isTrue();
        clickOn("#tour-skip");
        assertThat(lookup("#tour").query().isVisible()).isFalse();
        assertThat(workshop.remembered().toured()).isTrue();
    }

    @Test
    void pointsAreSelectedInARectangleAndListedInATable() throws IOException {
        clickOn("#tab-scatter");
        await(() -> front(CenterView.SCATTER) != null);
        Region pane = lookup(".scatter-view .figure-pane").queryAs(Region.class);
        Bounds where = pane.localToScreen(pane.getLayoutBounds());
        press(KeyCode.CONTROL);
        moveTo(where.getMinX() + 0.2 * where.getWidth(), where.getMinY() + 0.3 * where.getHeight());
        press(MouseButton.PRIMARY);
        moveTo(where.getMinX() + 0.6 * where.getWidth(), where.getMinY() + 0.8 * where.getHeight());
        release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        await(() -> model.choices().get().architectures().size() > 10);
        int count = model.choices().get().architectures().size();

        shortcut(KeyCode.SHIFT, KeyCode.A);
        TableView<Object> table = lookup("#selected-table").queryTableView();
        assertThat(table.getItems()).hasSize(count);
        assertThat(table.getColumns()).hasSize(2 + 1 + 16);
        answers.save = temp.resolve("selected.csv");
        clickOn("#action-export-selected");
        await(() -> Files.exists(answers.save));
        assertThat(Files.readAllLines(answers.save)).hasSize(count + 1);
        push(KeyCode.ESCAPE);
        await(() -> !table.getScene().getWindow().isShowing());
    }

    @Test
    void tabNeverTakesTheHeadlineAwayAndAlwaysShowsWhereItIs() {
        await(() -> model.pair().get() != null);
        Node headline = lookup("#headline").query();
        ScrollPane scroll = lookup(".readout-scroll").queryAs(ScrollPane.class);
        Bounds pane = lookup("#readout-pane")
                .query()
                .localToScene(lookup("#readout-pane").query().getLayoutBounds());
        for (int i = 0; i < 40; i++) {
            push(KeyCode.TAB);
            assertThat(focused()).isNotNull();
            assertThat(pane.contains(headline.localToScene(headline.getLayoutBounds())))
                    .as("after %d steps, at %s", i, focused())
                    .isTrue();
        }
        assertThat(scroll.isVisible()).isTrue();
    }
}
