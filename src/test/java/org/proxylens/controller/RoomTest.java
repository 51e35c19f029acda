package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Severity;
import org.proxylens.model.Notice;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;

/**
 * Room in English. Every view is seen in each language, theme and size, with few devices and with many: those not seen here in
 * {@link ChineseRoomTest}.
 */
class RoomTest extends Room {
    RoomTest() {
        super("en");
    }

    @Test
    void withFewDevices() {
        open(18);
        look(1000, 640, Appearance.LIGHT);
        lookBehind(1000, 640, Appearance.LIGHT);
        assertThat(wrong).isEmpty();
    }

    @Test
    void withManyDevices() {
        open(200);
        look(1000, 640, Appearance.DARK);
        look(1920, 1080, Appearance.LIGHT);
        assertThat(wrong).isEmpty();
    }

    @Test
    void twiceAsLarge() {
        open(18);
        lookTwiceAsLarge(2560, 1440, Appearance.DARK);
        assertThat(wrong).isEmpty();
    }

    @Test
    void withANewDevicePlaced() {
        place();
        look(CenterView.NEW_DEVICE, 1000, 640, Appearance.LIGHT);
        look(CenterView.NEW_DEVICE, 1280, 720, Appearance.DARK);
        look(CenterView.HEATMAP, 1000, 640, Appearance.DARK);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNoticeCoversNothingAndMovesNothing() {
        place();
        interact(() -> model.groupsShown().set(true));
        List<String> covered = new ArrayList<>();
        for (CenterView view : CenterView.values()) {
            interact(() -> workshop.intents().onViewChosen(view));
            Bounds before = within("#views");
            interact(() -> model.notice().set(new Notice(Severity.INFO, "Something to say. ".repeat(6))));
            interact(() -> stage.getScene().getRoot().layout());
            Bounds notice = within("#notice");
            assertThat(lookup("#notice").query().isVisible()).isTrue();
            assertThat(within("#views")).isEqualTo(before);
            from(stage.getScene().getRoot())
                    .lookup((Node node) -> node instanceof Labeled || node instanceof Button)
                    .queryAll()
                    .stream()
                    .filter(node -> node.isVisible() && !isOf(node, "notice"))
                    .filter(node -> node.localToScene(node.getLayoutBounds()).intersects(notice))
                    .forEach(node -> covered.add(view + " " + node));
            interact(() -> model.notice().set(null));
        }
        assertThat(covered).isEmpty();
    }

    private Bounds within(String id) {
        Node node = lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isOf(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style) || !at.isVisible()) {
                return true;
            }
        }
        return false;
    }
}
