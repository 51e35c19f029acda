package org.proxylens.view.window;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.Tips;

/** One button for the filters that find no room beside it; it tells how many hold. */
final class FoldedFilters extends Button {
    private final PopOver above = new PopOver();
    private final VBox content = new VBox(10);

    FoldedFilters(List<Node> filters) {
        setId("folded-filters");
        setGraphic(FontIcon.of(MaterialDesignF.FILTER_VARIANT));
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, Messages.text("choices.filters.tip"));
        content.setPadding(new Insets(12));
        above.setContentNode(content);
        above.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        above.setDetachable(false);
        setOnAction(event -> {
            if (above.isShowing()) {
                above.hide();
            } else {
                content.getChildren().setAll(filters);
                above.show(this);
            }
        });
        show(0);
    }

    /** Tells how many filters hold. */
    void show(int count) {
        setText(
                count == 0
                        ? Messages.text("choices.filters")
                        : Messages.text("choices.filters.count", Numbers.count(count)));
    }

    /** Gives the filters back. */
    void close() {
        above.hide();
        content.getChildren().clear();
    }
}
