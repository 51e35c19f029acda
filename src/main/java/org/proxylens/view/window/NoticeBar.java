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
import org.proxylens.view.control.Tips;
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
        Tips.on(text, text.textProperty());
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
        NoticeBar bar = new NoticeBar(model, intents);
        HBox.setHgrow(bar, Priority.ALWAYS);
        menu.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(menu, bar);
        both.getStyleClass().add("menu-strip");
        return both;
    }

    // as high as the menu, whatever it says
    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
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
