package org.proxylens.controller.work;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.DeviceFacts;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.job.Jobs;

/** Keeps the device table: facts of each device once per dataset, comparisons with each matrix and threshold. */
final class DeviceTable {
    private final Workbench model;
    private final Jobs jobs;
    private @Nullable List<DeviceFacts> facts;

    DeviceTable(Workbench model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        model.matrix().addListener((observed, before, after) -> show());
        model.choices().addListener((observed, before, after) -> {
            if (before.threshold() != after.threshold()) {
                show();
            }
        });
    }

    /** Another dataset is open. */
    void restart() {
        facts = null;
        model.devices().set(List.of());
        jobs.cancel(Analysis.DEVICES);
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            learn(dataset);
        }
    }

    /** More is told of the dataset; what is known stays on screen meanwhile. */
    void learn(Dataset dataset) {
        jobs.start(
                Analysis.DEVICES,
                Messages.text("job.devices"),
                Duration.ZERO,
                progress -> DeviceFacts.of(dataset, progress),
                this::know);
    }

    private void know(List<DeviceFacts> known) {
        facts = known;
        show();
    }

    private void show() {
        if (facts != null) {
            MatrixReading matrix = model.matrix().get();
            model.devices()
                    .set(DeviceFacts.summaries(
                            facts, matrix, model.choices().get().threshold()));
        }
    }
}
