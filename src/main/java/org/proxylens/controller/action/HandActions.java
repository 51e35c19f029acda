package org.proxylens.controller.action;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.proxylens.data.Severity;
import org.proxylens.data.write.TableFormat;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.control.ScaledPane;

/** What lies at hand everywhere: copying, the palette, the size of everything, the language. */
record HandActions(Workbench model, ActionCatalogue.Wiring parts, Reasons reasons, ActionBuilder to) {
    private static final double STEP = 1.1;
    private static final double SMALLEST = 0.7;
    private static final double LARGEST = 2.5;

    void add() {
        to.add(
                ActionId.COPY_IMAGE,
                MaterialDesignC.CONTENT_COPY,
                "Shortcut+Shift+I",
                reasons.noFigure(),
                parts.exports()::copyImage);
        table(ActionId.COPY_TABLE_TEXT, TableFormat.TEXT, "Shortcut+Shift+C");
        table(ActionId.COPY_TABLE_MARKDOWN, TableFormat.MARKDOWN, null);
        table(ActionId.COPY_TABLE_LATEX, TableFormat.LATEX, null);
        table(ActionId.COPY_TABLE_CSV, TableFormat.CSV, null);
        to.add(
                ActionId.COPY_COMMAND,
                MaterialDesignC.CONSOLE_LINE,
                "Shortcut+Shift+L",
                reasons.noDataset(),
                parts.exports()::copyCommand);
        to.add(
                ActionId.SELECTED_ARCHITECTURES,
                MaterialDesignT.TABLE_LARGE,
                "Shortcut+Shift+A",
                reasons.noDataset(),
                parts.hands().selected());
        to.add(
                ActionId.EXPORT_SELECTED,
                MaterialDesignF.FILE_DELIMITED_OUTLINE,
                null,
                reasons.noSelection(),
                parts.exports()::selection);
        to.add(
                ActionId.SHOW_PALETTE,
                MaterialDesignM.MENU_OPEN,
                "Shortcut+K",
                null,
                parts.hands().palette());
        to.add(ActionId.NEXT_PANE, null, "F6", null, () -> parts.hands().pane().accept(1));
        to.add(ActionId.PREVIOUS_PANE, null, "Shift+F6", null, () -> parts.hands()
                .pane()
                .accept(-1));
        to.add(ActionId.SHOW_TOUR, null, null, null, parts.hands().tour());
        to.add(
                ActionId.LARGER,
                null,
                "Shortcut+Equals",
                null,
                () -> scale(model.scale().get() * STEP));
        to.add(
                ActionId.SMALLER,
                null,
                "Shortcut+Minus",
                null,
                () -> scale(ScaledPane.shown(model.scale().get()) / STEP));
        to.add(ActionId.USUAL_SIZE, null, "Shortcut+0", null, () -> scale(1));
        language(ActionId.LANGUAGE_SYSTEM, "");
        language(ActionId.LANGUAGE_ENGLISH, Locale.ENGLISH.toLanguageTag());
        language(ActionId.LANGUAGE_CHINESE, Locale.SIMPLIFIED_CHINESE.toLanguageTag());
    }

    private void table(ActionId id, TableFormat format, @Nullable String key) {
        to.add(id, null, key, reasons.noDataset(), () -> parts.exports()
                .copyTable(parts.hands().table().get(), format));
    }

    private void scale(double wanted) {
        double whole = Math.rint(100 * Math.max(SMALLEST, Math.min(LARGEST, wanted))) / 100;
        parts.remembered().scale(Math.abs(whole - 1) < 0.03 ? 1 : whole);
    }

    private void language(ActionId id, String tag) {
        ObservableValue<Boolean> on = model.language().map(tag::equals);
        to.choice(id, "language", null, null, on, () -> {
            if (!tag.equals(model.language().get())) {
                parts.remembered().language(tag);
                model.say(Severity.INFO, "notice.language");
            }
        });
    }
}
