package org.proxylens.model;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.analysis.StudyReading;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.measure.DriftReading;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.analysis.study.Note;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.LossMatrices;

/**
 * What is open, what is chosen and what has been worked out of it. Read and written on the FX thread only; views
 * observe, the controller writes.
 *
 * @param dataset the open dataset, null where none is
 * @param choices the shared selection
 * @param matrix the SRCC matrix of the devices shown, null while it is worked out
 * @param pair the chosen pair's reading, null while there is none
 * @param losses Pareto loss of every pair of the devices in {@link #matrix}, in its order; null while it is worked out
 * @param proxies how good a proxy each device shown is, null while it is not asked for or worked out
 * @param guide where the user stands with a new device, null where there is none
 * @param disagreement what explains that the devices shown rank differently, null while it is worked out
 * @param drifts the devices of the open dataset that drift along its rows; none while that is looked for
 * @param hoveredRow the row of the architecture under the mouse anywhere, -1 where none
 * @param dark whether the dark theme is on: figures follow it
 * @param appearance light, dark or as the system, as the user chose; what results of it is {@link #dark}
 * @param front the view in front in the middle of the window
 * @param opened what the open dataset was read from, null where none is open
 * @param opening the name of what is being opened, null while nothing is
 * @param notice what the user is told at the moment, null where nothing
 * @param devices the device table: every device of the dataset, in its order
 * @param exchange what the chosen pair's fronts exchange for each other, null where there is no pair or no accuracy
 * @param marked the devices marked in the device table, by name: what its actions are about
 * @param allTargets whether proxies are shown for all targets; for the chosen one otherwise
 * @param seeking whether the bar that seeks architectures is there
 * @param devicesFolded whether the device table is folded away
 * @param readoutFolded whether the readout is folded away
 * @param proxyDisplay how the proxies for the chosen target are shown
 * @param groupsShown whether stands below the heatmap what explains the disagreement
 * @param adapted the adapted front of the chosen target, null while it is not asked for or worked out
 * @param penalty the adapted proxy by the strength of its penalty, null while it is not in front or worked out
 * @param study the last study of learning curves on the open dataset, null where none was run
 * @param remeasuring the last study of what measuring again is worth, null where none was run
 * @param studyFile the file that the work is saved in, null where it never was
 * @param notes what the user noted
 * @param unsaved whether that file does not hold all of it
 * @param undoable whether a choice can be undone
 * @param redoable whether an undone choice can be made again
 * @param scale how many times as large as usual everything is shown
 * @param language the language that was chosen, as a tag such as {@code en}; empty for the system's
 * @param undoStep what would be undone, in a few words; empty where nothing can be
 * @param redoStep what would be done again, in a few words; empty where nothing can be
 * @param recent datasets opened lately, the newest first
 * @param jobs jobs that have run for more than half a second
 */
public record Workbench(
        ObjectProperty<@Nullable Dataset> dataset,
        ObjectProperty<Choices> choices,
        ObjectProperty<@Nullable MatrixReading> matrix,
        ObjectProperty<@Nullable PairReading> pair,
        ObjectProperty<@Nullable LossMatrices> losses,
        ObjectProperty<@Nullable ProxyReading> proxies,
        ObjectProperty<@Nullable Guide> guide,
        ObjectProperty<@Nullable Disagreement> disagreement,
        ObjectProperty<DriftReading> drifts,
        IntegerProperty hoveredRow,
        ObjectProperty<Boolean> dark,
        ObjectProperty<Appearance> appearance,
        ObjectProperty<CenterView> front,
        ObjectProperty<@Nullable Opened> opened,
        ObjectProperty<@Nullable String> opening,
        ObjectProperty<@Nullable Notice> notice,
        ObjectProperty<List<DeviceSummary>> devices,
        ObjectProperty<@Nullable FrontExchange> exchange,
        ObservableList<String> marked,
        BooleanProperty allTargets,
        BooleanProperty seeking,
        BooleanProperty devicesFolded,
        BooleanProperty readoutFolded,
        ObjectProperty<ProxyDisplay> proxyDisplay,
        BooleanProperty groupsShown,
        ObjectProperty<@Nullable AdaptedPair> adapted,
        ObjectProperty<@Nullable PenaltyReading> penalty,
        ObjectProperty<@Nullable StudyReading> study,
        ObjectProperty<@Nullable RemeasureReading> remeasuring,
        ObjectProperty<@Nullable Path> studyFile,
        ObjectProperty<List<Note>> notes,
        BooleanProperty unsaved,
        BooleanProperty undoable,
        BooleanProperty redoable,
        DoubleProperty scale,
        StringProperty language,
        StringProperty undoStep,
        StringProperty redoStep,
        ObservableList<Path> recent,
        ObservableList<JobStatus> jobs) {
    /** Nothing open, nothing chosen. */
    public Workbench() {
        this(
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(Choices.NONE),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(DriftReading.NONE),
                new SimpleIntegerProperty(-1),
                new SimpleObjectProperty<>(false),
                new SimpleObjectProperty<>(Appearance.SYSTEM),
                new SimpleObjectProperty<>(CenterView.HEATMAP),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(List.of()),
                new SimpleObjectProperty<>(),
                FXCollections.observableArrayList(),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty(),
                new SimpleObjectProperty<>(ProxyDisplay.TABLE),
                new SimpleBooleanProperty(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(List.of()),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty(),
                new SimpleBooleanProperty(),
                new SimpleDoubleProperty(1),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList());
    }

    /** Tells the user a sentence of the messages. */
    public void say(Severity severity, String key, Object... arguments) {
        notice.set(new Notice(severity, Messages.text(key, arguments)));
    }
}
