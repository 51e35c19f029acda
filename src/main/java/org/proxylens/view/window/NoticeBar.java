package org.proxylens.view.window;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.NotificationPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.SeverityLook;
import org.proxylens.view.intent.UserIntents;

/** Tells the user something without standing in the way; the text can be copied. */
final class NoticeBar extends HBox {
    /** What the notification pane keeps free at either side. */
    private static final double ASIDE = 7;

    private final Label text = new Label();
    private final FontIcon icon = new FontIcon();
    private final NotificationPane pane = new NotificationPane();
    private final Button offer = new Button();

    private NoticeBar(Workbench model, UserIntents intents, Region content) {
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("notice-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        offer.setId("notice-offer");
        offer.setMinWidth(USE_PREF_SIZE);
        offer.getStyleClass().add("small");
        Button copy = Parts.iconButton(
                MaterialDesignC.CONTENT_COPY,
                "notice-copy",
                Messages.text("notice.copy"),
                () -> Parts.copy(text.getText()));
        Button close = Parts.iconButton(
                MaterialDesignC.CLOSE, "notice-close", Messages.text("notice.close"), intents::onNoticeClosed);
        getChildren().addAll(icon, text, offer, copy, close);
        pane.setContent(content);
        pane.minWidthProperty().bind(content.minWidthProperty());
        pane.setGraphic(this);
        pane.setShowFromTop(false);
        pane.setCloseButtonVisible(false);
        pane.setFocusTraversable(false);
        prefWidthProperty().bind(pane.widthProperty().subtract(2 * ASIDE));
        model.notice().addListener((observed, before, after) -> show(after));
        show(model.notice().get());
        // what was said before there was a window slides in once there is one
        pane.skinProperty().addListener((observed, before, after) -> again());
    }

    /** A pane over whose lower end notices slide, so that nothing moves aside for them; no buttons should stand there. */
    static Region over(Region content, Workbench model, UserIntents intents) {
        return new NoticeBar(model, intents, content).pane;
    }

    // as the graphic of a label, it is asked for its height without a width
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        if (notice == null) {
            pane.hide();
        } else {
            pane.show();
            text.setText(notice.text());
            offer(notice.offer());
            icon.setIconCode(SeverityLook.icon(notice.severity()));
            icon.setAccessibleText(SeverityLook.text(notice.severity()));
            for (Severity severity : Severity.values()) {
                getStyleClass().remove(style(severity));
            }
            getStyleClass().add(style(notice.severity()));
        }
    }

    private void again() {
        if (pane.isShowing()) {
            pane.hide();
            pane.show();
        }
    }

    private void offer(Notice.@Nullable Offer offered) {
        Parts.present(offer, offered != null);
        if (offered != null) {
            offer.setText(offered.text());
            offer.setOnAction(event -> offered.action().run());
        }
    }

    private static String style(Severity severity) {
        return "notice-" + severity.name().toLowerCase(Locale.ROOT);
    }
}
