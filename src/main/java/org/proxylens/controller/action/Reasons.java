package org.proxylens.controller.action;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.proxylens.analysis.Guide;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.pareto.ReferencePoint;

/** Why actions cannot be done at the moment, in words; empty where they can. */
final class Reasons {
    private static final Set<CenterView> WITH_FIGURE = EnumSet.of(
            CenterView.HEATMAP, CenterView.SCATTER, CenterView.PARETO, CenterView.THRESHOLD, CenterView.STUDY);

    private final Workbench model;

    Reasons(Workbench model) {
        this.model = model;
    }

    ObservableValue<String> never() {
        return Bindings.createStringBinding(() -> "");
    }

    ObservableValue<String> noDataset() {
        return unless("reason.no-dataset", model.dataset(), dataset -> dataset != null);
    }

    ObservableValue<String> noAccuracy() {
        return unless("reason.no-accuracy", model.choices(), choices -> choices != null && choices.accuracy() != null);
    }

    ObservableValue<String> noPair() {
        return unless("reason.no-pair", model.choices(), Reasons::hasPair);
    }

    ObservableValue<String> noReading() {
        return unless("reason.no-pair", model.pair(), pair -> pair != null);
    }

    ObservableValue<String> noMatrix() {
        return unless("reason.no-matrix", model.matrix(), matrix -> matrix != null);
    }

    ObservableValue<String> noFigure() {
        return Bindings.createStringBinding(
                () -> {
                    Guide guide = model.guide().get();
                    boolean promised = guide != null
                            && guide.course() != null
                            && model.front().get() == CenterView.NEW_DEVICE;
                    boolean plots = model.front().get() == CenterView.PROXIES
                            && !model.allTargets().get()
                            && model.proxyDisplay().get() != ProxyDisplay.TABLE;
                    boolean chart = promised
                            || plots
                            || WITH_FIGURE.contains(model.front().get());
                    String without = model.dataset().get() == null ? Messages.text("reason.no-dataset") : "";
                    return chart ? without : Messages.text("reason.no-figure");
                },
                model.allTargets(),
                model.proxyDisplay(),
                model.front(),
                model.guide(),
                model.dataset());
    }

    ObservableValue<String> nothingToUndo() {
        return unless("reason.nothing-to-undo", model.undoable(), Boolean.TRUE::equals);
    }

    ObservableValue<String> nothingToRedo() {
        return unless("reason.nothing-to-redo", model.redoable(), Boolean.TRUE::equals);
    }

    ObservableValue<String> allShown() {
        return unless(
                "reason.all-shown",
                model.choices(),
                choices -> choices != null && !choices.devices().isEmpty());
    }

    ObservableValue<String> nothingInvalid() {
        return unless(
                "reason.nothing-invalid",
                model.dataset(),
                dataset -> dataset != null
                        && dataset.devices().stream()
                                .anyMatch(device -> !device.invalid().isEmpty()));
    }

    /** @param problem the kind of problem that tells of such cells */
    ObservableValue<String> noCells(CellFilter cells, String problem) {
        return Bindings.createStringBinding(
                () -> {
                    Dataset dataset = model.dataset().get();
                    boolean out = model.choices().get().repairs().without().contains(cells);
                    boolean there = dataset != null
                            && dataset.problems().stream()
                                    .anyMatch(one -> one.kind().equals(problem));
                    return out || there ? "" : Messages.text("reason.no-cells");
                },
                model.dataset(),
                model.choices());
    }

    ObservableValue<String> noRegion() {
        return unless(
                "reason.no-region",
                model.choices(),
                choices -> choices != null && !choices.equals(choices.withoutRegion()));
    }

    ObservableValue<String> usualReference() {
        return unless(
                "reason.usual-reference",
                model.choices(),
                choices -> choices != null && !choices.reference().equals(ReferencePoint.DEFAULT));
    }

    ObservableValue<String> noSelection() {
        return unless(
                "reason.no-selection",
                model.choices(),
                choices -> choices != null && !choices.architectures().isEmpty());
    }

    ObservableValue<String> notOneMarked() {
        return marked("reason.not-one-marked", 1, 1);
    }

    ObservableValue<String> noneMarked() {
        return marked("reason.none-marked", 1, Integer.MAX_VALUE);
    }

    /** Two devices at least stay: one alone has nothing to be compared with. */
    ObservableValue<String> nothingToHide() {
        return Bindings.createStringBinding(
                () -> {
                    int shown = model.choices().get().devices().isEmpty()
                            ? model.devices().get().size()
                            : model.choices().get().devices().size();
                    boolean some = !model.marked().isEmpty() && model.marked().size() <= shown - 2;
                    return some ? "" : Messages.text("reason.nothing-to-hide");
                },
                model.marked(),
                model.devices(),
                model.choices());
    }

    ObservableValue<String> notTwoMarked() {
        return marked("reason.not-two-marked", 2, Integer.MAX_VALUE);
    }

    private ObservableValue<String> marked(String key, int least, int most) {
        return Bindings.createStringBinding(
                () -> model.marked().size() >= least && model.marked().size() <= most ? "" : Messages.text(key),
                model.marked());
    }

    private static boolean hasPair(Choices choices) {
        return choices != null && choices.proxy() != null && choices.target() != null;
    }

    private static <T> ObservableValue<String> unless(
            String key, ObservableValue<T> value, java.util.function.Predicate<T> fine) {
        return Bindings.createStringBinding(() -> fine.test(value.getValue()) ? "" : Messages.text(key), value);
    }
}
