package org.proxylens.controller.action;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.study.Note;
import org.proxylens.controller.choice.ChoicesController;
import org.proxylens.controller.choice.DevicesController;
import org.proxylens.controller.choice.History;
import org.proxylens.controller.file.DatasetFiles;
import org.proxylens.controller.file.Exports;
import org.proxylens.controller.file.FolderExport;
import org.proxylens.controller.file.Remembered;
import org.proxylens.controller.file.StudyFiles;
import org.proxylens.data.CellFilter;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.rank.CommonSet;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.intent.GuideIntents;

/** All actions in one place: icon, key, when each can be done, and what does it. */
public final class ActionCatalogue {
    private final Workbench model;
    private final ChoicesController choices;
    private final Reasons reasons;
    private final ActionBuilder to;
    private @Nullable Actions all;
    private @Nullable KeyChoices keys;

    private ActionCatalogue(Workbench model, ChoicesController choices) {
        this.model = model;
        this.choices = choices;
        reasons = new Reasons(model);
        to = new ActionBuilder(reasons);
    }

    /** What the catalogue needs besides model and choices. */
    public record Wiring(
            DatasetFiles files,
            StudyFiles studies,
            Exports exports,
            FolderExport folder,
            History history,
            DevicesController devices,
            Remembered remembered,
            Prompts prompts,
            GuideIntents guide,
            Runnable openSample,
            Hands hands) {}

    /**
     * What only the window can do.
     *
     * @param findDevice moves the focus to the search for devices
     * @param palette opens the command palette
     * @param selected shows the selected architectures
     * @param tour begins the tour
     * @param pane moves the focus to the next pane (1) or the one before (-1)
     * @param table the table that has the focus, else the one in front: its header and rows; empty where there is none
     * @param quit closes it
     */
    public record Hands(
            Runnable findDevice,
            Runnable palette,
            Runnable selected,
            Runnable tour,
            IntConsumer pane,
            Supplier<List<List<String>>> table,
            Runnable quit) {}

    public static Actions of(Workbench model, ChoicesController choices, Wiring parts) {
        ActionCatalogue catalogue = new ActionCatalogue(model, choices);
        catalogue.files(parts);
        new GuideActions(model, catalogue.to).add(parts.guide());
        new ExportActions(parts, catalogue.reasons, catalogue.to).add();
        catalogue.selection(parts);
        catalogue.appearance(parts.remembered());
        catalogue.matrix();
        catalogue.views(parts);
        new HandActions(model, parts, catalogue.reasons, catalogue.to).add();
        Actions actions = new Actions(catalogue.to.actions());
        catalogue.keys = new KeyChoices(actions, parts.remembered());
        catalogue.all = actions;
        return actions;
    }

    private void files(Wiring parts) {
        Prompts ask = parts.prompts();
        to.add(ActionId.OPEN_FOLDER, MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", null, () -> ask.folder()
                .ifPresent(parts.files()::open));
        to.add(ActionId.OPEN_FILE, MaterialDesignF.FILE_TABLE_OUTLINE, "Shortcut+Shift+O", null, () -> ask.file()
                .ifPresent(parts.files()::open));
        to.add(ActionId.OPEN_SAMPLE, null, null, null, parts.openSample());
        to.add(ActionId.IMPORT_TABLE, MaterialDesignF.FILE_COG_OUTLINE, null, null, () -> ask.file()
                .ifPresent(parts.files()::describe));
        to.add(ActionId.ADD_SOURCE, MaterialDesignF.FILE_PLUS_OUTLINE, null, reasons.noDataset(), () -> ask.file()
                .ifPresent(parts.files()::add));
        to.add(
                ActionId.NEW_DEVICE,
                MaterialDesignC.CHIP,
                "Shortcut+N",
                reasons.noDataset(),
                parts.guide()::onNewDevice);
        to.add(ActionId.RELOAD, MaterialDesignR.REFRESH, "F5", reasons.noDataset(), parts.files()::reload);
        StudyFiles studies = parts.studies();
        to.add(
                ActionId.SAVE_STUDY,
                MaterialDesignC.CONTENT_SAVE_OUTLINE,
                "Shortcut+S",
                reasons.noDataset(),
                studies::save);
        to.add(ActionId.SAVE_STUDY_AS, null, "Shortcut+Shift+S", reasons.noDataset(), studies::saveAs);
        to.add(ActionId.COMPARE_STUDY, MaterialDesignC.COMPARE, null, reasons.noDataset(), studies::compare);
        to.add(
                ActionId.NOTE_PAIR,
                MaterialDesignN.NOTE_EDIT_OUTLINE,
                null,
                reasons.noPair(),
                () -> studies.note(
                        Note.Kind.PAIR,
                        List.of(
                                String.valueOf(model.choices().get().proxy()),
                                String.valueOf(model.choices().get().target()))));
        to.add(
                ActionId.NOTE_DEVICE,
                null,
                null,
                reasons.notOneMarked(),
                () -> studies.note(Note.Kind.DEVICE, List.copyOf(model.marked())));
        to.add(
                ActionId.NOTE_ARCHITECTURES,
                null,
                null,
                reasons.noSelection(),
                () -> studies.note(
                        Note.Kind.ARCHITECTURES, model.choices().get().architectures()));
        to.add(ActionId.SHOW_STEPS, MaterialDesignC.CONSOLE, null, reasons.noDataset(), studies::steps);
        to.add(ActionId.QUIT, null, "Shortcut+Q", null, parts.hands().quit());
    }

    private void selection(Wiring parts) {
        History history = parts.history();
        to.about(
                ActionId.UNDO,
                MaterialDesignU.UNDO_VARIANT,
                "Shortcut+Z",
                reasons.nothingToUndo(),
                model.undoStep(),
                history::undo);
        to.about(
                ActionId.REDO,
                MaterialDesignR.REDO_VARIANT,
                "Shortcut+Shift+Z",
                reasons.nothingToRedo(),
                model.redoStep(),
                history::redo);
        to.add(
                ActionId.SWAP_PAIR,
                MaterialDesignS.SWAP_HORIZONTAL,
                "Shortcut+Shift+X",
                reasons.noPair(),
                choices::swapPair);
        to.add(
                ActionId.SELECTED_AS_PROXY,
                null,
                "P",
                reasons.notOneMarked(),
                () -> choices.onProxyChosen(model.marked().get(0)));
        to.add(
                ActionId.SELECTED_AS_TARGET,
                null,
                "T",
                reasons.notOneMarked(),
                () -> choices.onTargetChosen(model.marked().get(0)));
        to.add(
                ActionId.NARROW_DEVICES,
                MaterialDesignF.FILTER_OUTLINE,
                "N",
                reasons.notTwoMarked(),
                () -> choices.onDevicesNarrowed(Set.copyOf(model.marked())));
        to.add(
                ActionId.SHOW_ALL_DEVICES,
                MaterialDesignF.FILTER_OFF_OUTLINE,
                "A",
                reasons.allShown(),
                () -> choices.onDevicesNarrowed(Set.of()));
        to.add(ActionId.HIDE_DEVICES, null, "H", reasons.nothingToHide(), parts.devices()::hideMarked);
        to.add(ActionId.PIN_DEVICES, null, "Shift+P", reasons.noneMarked(), parts.devices()::togglePinned);
        to.add(ActionId.RESET_REGION, null, null, reasons.noRegion(), choices::resetRegion);
        to.add(
                ActionId.RESET_REFERENCE,
                null,
                null,
                reasons.usualReference(),
                () -> choices.onReferenceMoved(ReferencePoint.DEFAULT));
        to.add(
                ActionId.CLEAR_SELECTION,
                null,
                "Shortcut+D",
                reasons.noSelection(),
                () -> choices.onArchitecturesSelected(List.of()));
    }

    private void appearance(Remembered remembered) {
        appearance(ActionId.APPEARANCE_SYSTEM, Appearance.SYSTEM, remembered);
        appearance(ActionId.APPEARANCE_LIGHT, Appearance.LIGHT, remembered);
        appearance(ActionId.APPEARANCE_DARK, Appearance.DARK, remembered);
        to.add(
                ActionId.TOGGLE_DARK,
                MaterialDesignB.BRIGHTNESS_6,
                "Shortcut+Shift+D",
                null,
                () -> remembered.appearance(model.dark().get() ? Appearance.LIGHT : Appearance.DARK));
    }

    private void appearance(ActionId id, Appearance appearance, Remembered remembered) {
        ObservableValue<Boolean> on = model.appearance().map(appearance::equals);
        to.choice(id, "appearance", null, null, on, () -> remembered.appearance(appearance));
    }

    private void matrix() {
        order(ActionId.ORDER_CLUSTER, Order.CLUSTER);
        order(ActionId.ORDER_NAME, Order.NAME);
        order(ActionId.ORDER_GIVEN, Order.GIVEN);
        measure(ActionId.MEASURE_SRCC, Measure.SRCC, reasons.never());
        measure(ActionId.MEASURE_KENDALL, Measure.KENDALL, reasons.never());
        measure(ActionId.MEASURE_HV_LOSS, Measure.HV_LOSS, reasons.noAccuracy());
        measure(ActionId.MEASURE_MEAN_REGRET, Measure.MEAN_REGRET, reasons.noAccuracy());
        measure(ActionId.MEASURE_MAX_REGRET, Measure.MAX_REGRET, reasons.noAccuracy());
        measure(ActionId.MEASURE_RECOVERED, Measure.RECOVERED, reasons.noAccuracy());
        policy(ActionId.POLICY_LEAVE_OUT, InvalidPolicy.LEAVE_OUT);
        policy(ActionId.POLICY_SLOWEST, InvalidPolicy.SLOWEST);
        policy(ActionId.POLICY_FASTEST, InvalidPolicy.FASTEST);
        cells(ActionId.LEAVE_OUT_DISCONNECTED, CellFilter.DISCONNECTED, "disconnected-cell");
        cells(ActionId.LEAVE_OUT_ISOMORPHIC, CellFilter.ISOMORPHIC_REPEATS, "isomorphic-cell");
        common(ActionId.COMMON_PAIRWISE, CommonSet.PAIRWISE);
        common(ActionId.COMMON_LISTWISE, CommonSet.LISTWISE);
    }

    private void order(ActionId id, Order order) {
        to.choice(id, "order", null, null, chosen(Choices::order, order), () -> choices.onOrderChosen(order));
    }

    private void measure(ActionId id, Measure measure, ObservableValue<String> reason) {
        to.choice(
                id, "measure", null, reason, chosen(Choices::measure, measure), () -> choices.onMeasureChosen(measure));
    }

    private void common(ActionId id, CommonSet common) {
        to.choice(
                id,
                "common",
                null,
                null,
                chosen(Choices::commonSet, common),
                () -> choices.onListwiseChosen(common == CommonSet.LISTWISE));
    }

    private void policy(ActionId id, InvalidPolicy policy) {
        to.choice(
                id,
                "policy",
                null,
                reasons.nothingInvalid(),
                chosen(Choices::policy, policy),
                () -> choices.choosePolicy(policy));
    }

    private void cells(ActionId id, CellFilter cells, String problem) {
        ObservableValue<Boolean> on =
                model.choices().map(now -> now.repairs().without().contains(cells));
        to.choice(id, "", null, reasons.noCells(cells, problem), on, () -> choices.toggleCells(cells));
    }

    private <T> ObservableValue<Boolean> chosen(Function<Choices, T> of, T value) {
        return model.choices().map(current -> of.apply(current).equals(value));
    }

    private void views(Wiring parts) {
        view(ActionId.VIEW_HEATMAP, "1", CenterView.HEATMAP);
        view(ActionId.VIEW_SCATTER, "2", CenterView.SCATTER);
        view(ActionId.VIEW_PARETO, "3", CenterView.PARETO);
        view(ActionId.VIEW_PROXIES, "4", CenterView.PROXIES);
        view(ActionId.VIEW_THRESHOLD, "5", CenterView.THRESHOLD);
        view(ActionId.VIEW_NEW_DEVICE, "6", CenterView.NEW_DEVICE);
        view(ActionId.VIEW_STUDY, "7", CenterView.STUDY);
        view(ActionId.VIEW_PROBLEMS, "8", CenterView.PROBLEMS);
        to.add(ActionId.NEXT_VIEW, null, "Alt+Page Down", null, () -> turn(1));
        to.add(ActionId.PREVIOUS_VIEW, null, "Alt+Page Up", null, () -> turn(-1));
        to.toggle(
                ActionId.SHOW_DEVICES,
                MaterialDesignD.DOCK_LEFT,
                "F9",
                model.devicesFolded().not(),
                () -> model.devicesFolded().set(!model.devicesFolded().get()));
        to.toggle(
                ActionId.SHOW_READOUT,
                MaterialDesignD.DOCK_RIGHT,
                "Shift+F9",
                model.readoutFolded().not(),
                () -> model.readoutFolded().set(!model.readoutFolded().get()));
        ObservableValue<Boolean> alone = model.devicesFolded().and(model.readoutFolded());
        to.toggle(ActionId.CHART_ALONE, MaterialDesignF.FIT_TO_PAGE_OUTLINE, "F11", alone, () -> {
            boolean fold = !alone.getValue();
            model.devicesFolded().set(fold);
            model.readoutFolded().set(fold);
        });
        to.add(ActionId.FIND_DEVICE, MaterialDesignM.MAGNIFY, "Shortcut+F", null, () -> {
            model.devicesFolded().set(false);
            parts.hands().findDevice().run();
        });
        to.add(
                ActionId.FIND_ARCHITECTURES,
                MaterialDesignM.MAGNIFY_SCAN,
                "Shortcut+Shift+F",
                reasons.noDataset(),
                () -> model.seeking().set(!model.seeking().get()));
        to.add(ActionId.SHOW_KEYS, MaterialDesignK.KEYBOARD_OUTLINE, "F1", null, () -> {
            Actions shown = all;
            KeyChoices changed = keys;
            if (shown != null && changed != null) {
                parts.prompts().keys(shown, changed);
            }
        });
        to.add(ActionId.SHOW_ABOUT, MaterialDesignI.INFORMATION_OUTLINE, null, null, () -> parts.prompts()
                .about());
    }

    private void view(ActionId id, String digit, CenterView view) {
        ObservableValue<Boolean> on = model.front().map(view::equals);
        to.choice(id, "view", "Shortcut+" + digit, null, on, () -> choices.onViewChosen(view));
    }

    private void turn(int by) {
        List<CenterView> all = List.of(CenterView.values());
        int next = Math.floorMod(all.indexOf(model.front().get()) + by, all.size());
        choices.onViewChosen(all.get(next));
    }
}
