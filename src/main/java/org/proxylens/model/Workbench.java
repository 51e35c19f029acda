package org.proxylens.model;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
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
    private final IntegerProperty hoveredRow = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Boolean> dark = new SimpleObjectProperty<>(false);
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
}
