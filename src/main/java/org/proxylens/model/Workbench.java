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
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.LossMatrices;

/**
 * What is open, what is chosen and what has been worked out of it. Read and written on the FX thread only; views
 * observe, the controller writes.
 */
public final class Workbench {
    private final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    private final ObjectProperty<Choices> choices = new SimpleObjectProperty<>(Choices.NONE);
    private final ObjectProperty<@Nullable MatrixReading> matrix = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PairReading> pair = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LossMatrices> losses = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ProxyReading> proxies = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Guide> guide = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Disagreement> disagreement = new SimpleObjectProperty<>();
    private final ObjectProperty<DriftReading> drifts = new SimpleObjectProperty<>(DriftReading.NONE);
    private final IntegerProperty hoveredRow = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Boolean> dark = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<CenterView> front = new SimpleObjectProperty<>(CenterView.HEATMAP);
    private final ObjectProperty<@Nullable Opened> opened = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> opening = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObjectProperty<List<DeviceSummary>> devices = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable FrontExchange> exchange = new SimpleObjectProperty<>();
    private final ObservableList<String> marked = FXCollections.observableArrayList();
    private final BooleanProperty allTargets = new SimpleBooleanProperty();
    private final BooleanProperty seeking = new SimpleBooleanProperty();
    private final BooleanProperty devicesFolded = new SimpleBooleanProperty();
    private final BooleanProperty readoutFolded = new SimpleBooleanProperty();
    private final ObjectProperty<ProxyDisplay> proxyDisplay = new SimpleObjectProperty<>(ProxyDisplay.TABLE);
    private final BooleanProperty groupsShown = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable AdaptedPair> adapted = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PenaltyReading> penalty = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable StudyReading> study = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RemeasureReading> remeasuring = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> studyFile = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Note>> notes = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private final BooleanProperty redoable = new SimpleBooleanProperty();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty undoStep = new SimpleStringProperty("");
    private final StringProperty redoStep = new SimpleStringProperty("");
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<JobStatus> jobs = FXCollections.observableArrayList();

    /** The open dataset, null where none is. */
    public ObjectProperty<@Nullable Dataset> dataset() {
        return dataset;
    }

    /** The shared selection. */
    public ObjectProperty<Choices> choices() {
        return choices;
    }

    /** The SRCC matrix of the devices shown, null while it is worked out. */
    public ObjectProperty<@Nullable MatrixReading> matrix() {
        return matrix;
    }

    /** The chosen pair's reading, null while there is none. */
    public ObjectProperty<@Nullable PairReading> pair() {
        return pair;
    }

    /** Pareto loss of every pair of the devices in {@link #matrix}, in its order; null while it is worked out. */
    public ObjectProperty<@Nullable LossMatrices> losses() {
        return losses;
    }

    /** How good a proxy each device shown is, null while it is not asked for or worked out. */
    public ObjectProperty<@Nullable ProxyReading> proxies() {
        return proxies;
    }

    /** What explains that the devices shown rank differently, null while it is worked out. */
    public ObjectProperty<@Nullable Disagreement> disagreement() {
        return disagreement;
    }

    /** The devices of the open dataset that drift along its rows; none while that is looked for. */
    public ObjectProperty<DriftReading> drifts() {
        return drifts;
    }

    /** Where the user stands with a new device, null where there is none. */
    public ObjectProperty<@Nullable Guide> guide() {
        return guide;
    }

    /** The row of the architecture under the mouse anywhere, -1 where none. */
    public IntegerProperty hoveredRow() {
        return hoveredRow;
    }

    /** Whether the dark theme is on: figures follow it. */
    public ObjectProperty<Boolean> dark() {
        return dark;
    }

    /** Jobs that have run for more than half a second. */
    public ObservableList<JobStatus> jobs() {
        return jobs;
    }

    /** The adapted front of the chosen target, null while it is not asked for or worked out. */
    public ObjectProperty<@Nullable AdaptedPair> adapted() {
        return adapted;
    }

    /** The adapted proxy by the strength of its penalty, null while it is not in front or worked out. */
    public ObjectProperty<@Nullable PenaltyReading> penalty() {
        return penalty;
    }

    /** The last study of what measuring again is worth, null where none was run. */
    public ObjectProperty<@Nullable RemeasureReading> remeasuring() {
        return remeasuring;
    }

    /** The last study of learning curves on the open dataset, null where none was run. */
    public ObjectProperty<@Nullable StudyReading> study() {
        return study;
    }

    /** Light, dark or as the system, as the user chose; what results of it is {@link #dark}. */
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /** The view in front in the middle of the window. */
    public ObjectProperty<CenterView> front() {
        return front;
    }

    /** What the open dataset was read from, null where none is open. */
    public ObjectProperty<@Nullable Opened> opened() {
        return opened;
    }

    /** The name of what is being opened, null while nothing is. */
    public ObjectProperty<@Nullable String> opening() {
        return opening;
    }

    /** What the user is told at the moment, null where nothing. */
    public ObjectProperty<@Nullable Notice> notice() {
        return notice;
    }

    /** The device table: every device of the dataset, in its order. */
    public ObjectProperty<List<DeviceSummary>> devices() {
        return devices;
    }

    /** The file that the work is saved in, null where it never was. */
    public ObjectProperty<@Nullable Path> studyFile() {
        return studyFile;
    }

    /** What the user noted. */
    public ObjectProperty<List<Note>> notes() {
        return notes;
    }

    /** Whether that file does not hold all of it. */
    public BooleanProperty unsaved() {
        return unsaved;
    }

    /** Whether a choice can be undone. */
    public BooleanProperty undoable() {
        return undoable;
    }

    /** Whether an undone choice can be made again. */
    public BooleanProperty redoable() {
        return redoable;
    }

    /** What would be undone, in a few words; empty where nothing can be. */
    public StringProperty undoStep() {
        return undoStep;
    }

    /** What would be done again, in a few words; empty where nothing can be. */
    public StringProperty redoStep() {
        return redoStep;
    }

    /** How many times as large as usual everything is shown. */
    public DoubleProperty scale() {
        return scale;
    }

    /** The language that was chosen, as a tag such as {@code en}; empty for the system's. */
    public StringProperty language() {
        return language;
    }

    /** Datasets opened lately, the newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** What the chosen pair's fronts exchange for each other, null where there is no pair or no accuracy. */
    public ObjectProperty<@Nullable FrontExchange> exchange() {
        return exchange;
    }

    /** The devices marked in the device table, by name: what its actions are about. */
    public ObservableList<String> marked() {
        return marked;
    }

    /** Whether proxies are shown for all targets; for the chosen one otherwise. */
    public BooleanProperty allTargets() {
        return allTargets;
    }

    /** Whether the bar that seeks architectures is there. */
    public BooleanProperty seeking() {
        return seeking;
    }

    /** Whether the device table is folded away. */
    public BooleanProperty devicesFolded() {
        return devicesFolded;
    }

    /** How the proxies for the chosen target are shown. */
    public ObjectProperty<ProxyDisplay> proxyDisplay() {
        return proxyDisplay;
    }

    /** Whether stands below the heatmap what explains the disagreement. */
    public BooleanProperty groupsShown() {
        return groupsShown;
    }

    /** Whether the readout is folded away. */
    public BooleanProperty readoutFolded() {
        return readoutFolded;
    }
}
