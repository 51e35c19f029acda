package org.proxylens.view.window;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
    private final Label text = new Label();
    private final FontIcon icon = new FontIcon();
    private final Button offer = new Button();

    private NoticeBar(Workbench model, UserIntents intents) {
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("notice-text");
        text.setWrapText(true);
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
        model.notice().addListener((observed, before, after) -> show(after));
        show(model.notice().get());
    }

    /** The menu bar with room for notices beside it, where they cover nothing and nothing moves aside for them. */
    static Region beside(Region menu, Workbench model, UserIntents intents) {
        return new Strip(menu, new NoticeBar(model, intents));
    }

    /** As high as the menu, whatever is said; what takes more than its room is read whole while one points at it or is in it. */
    private static final class Strip extends HBox {
        private final Region menu;
        private final NoticeBar bar;

        Strip(Region menu, NoticeBar bar) {
            super(menu, bar);
            this.menu = menu;
            this.bar = bar;
            getStyleClass().add("menu-strip");
            setViewOrder(-1);
            menu.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.hoverProperty().addListener((observed, before, after) -> requestLayout());
            bar.focusWithinProperty().addListener((observed, before, after) -> requestLayout());
        }

        @Override
        protected double computePrefHeight(double width) {
            return menu.prefHeight(-1);
        }

        @Override
        protected double computeMinHeight(double width) {
            return menu.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double high = bar.isHover() || bar.isFocusWithin() ? bar.prefHeight(bar.getWidth()) : 0;
            bar.resize(bar.getWidth(), Math.max(getHeight(), high));
        }
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        if (notice != null) {
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
