package org.proxylens.view.window;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.JobStatus;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RepairWords;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** What is open, what is under the mouse, and what is being worked out. */
final class StatusBarView extends StatusBar {
    private final Workbench model;
    private final UserIntents intents;
    private final Label summary = new Label();
    private final Hyperlink problems = new Hyperlink();
    private final Hyperlink inForce = new Hyperlink();
    private final HBox jobs = new HBox(8);

    StatusBarView(Workbench model, UserIntents intents, Actions actions) {
        this.model = model;
        this.intents = intents;
        setId("status");
        getStyleClass().add("status");
        setFocusTraversable(false);
        summary.setId("status-summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        problems.setId("status-problems");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        problems.setOnAction(event -> {
            problems.setVisited(false);
            intents.onViewChosen(CenterView.PROBLEMS);
        });
        Tips.on(problems, Messages.text("status.problems.tip"));
        inForce.setId("status-in-force");
        inForce.getStyleClass().add("in-force-note");
        inForce.setMinWidth(60);
        inForce.setOnAction(event -> {
            inForce.setVisited(false);
            intents.onViewChosen(CenterView.PROBLEMS);
        });
        jobs.setAlignment(Pos.CENTER_RIGHT);
        jobs.setId("status-jobs");
        getLeftItems()
                .setAll(ActionControls.iconToggle(actions.get(ActionId.SHOW_DEVICES)), summary, problems, inForce);
        getRightItems()
                .setAll(
                        jobs,
                        ActionControls.iconToggle(actions.get(ActionId.CHART_ALONE)),
                        ActionControls.iconToggle(actions.get(ActionId.SHOW_READOUT)));
        model.dataset().addListener((observed, before, after) -> showDataset());
        model.hoveredRow().addListener((observed, before, after) -> showHovered());
        model.choices().addListener((observed, before, after) -> {
            showHovered();
            showInForce();
        });
        model.jobs().addListener((ListChangeListener<JobStatus>) change -> showJobs());
        showDataset();
        showInForce();
        showJobs();
    }

    private void showInForce() {
        String line = RepairWords.line(model.choices().get().repairs());
        inForce.setText(Messages.text("status.in-force", line));
        Tips.on(inForce, Messages.text("status.in-force.tip", line));
        Parts.present(inForce, !line.isEmpty());
    }

    private void showDataset() {
        Dataset dataset = model.dataset().get();
        problems.setVisible(dataset != null);
        if (dataset == null) {
            summary.setText(Messages.text("status.no-dataset"));
            showHovered();
            return;
        }
        summary.setText(Messages.text(
                "status.summary",
                dataset.name(),
                devices(dataset),
                Messages.count("status.architectures", dataset.architectures().size())));
        int count = dataset.problems().size();
        problems.setText(count == 0 ? Messages.text("status.no-problems") : Messages.count("status.problems", count));
        showHovered();
    }

    private static String devices(Dataset dataset) {
        int measured = CostFeatures.measured(dataset).devices().size();
        int costs = dataset.devices().size() - measured;
        String devices = Messages.count("status.devices", measured);
        return costs == 0 ? devices : Messages.text("status.and-costs", devices, NumberText.count(costs));
    }

    private void showHovered() {
        Dataset dataset = model.dataset().get();
        int row = model.hoveredRow().get();
        if (dataset == null || row < 0 || row >= dataset.architectures().size()) {
            int selected = model.choices().get().architectures().size();
            setText(selected == 0 ? "" : Messages.count("status.selected", selected));
            return;
        }
        ArchitectureTable architectures = dataset.architectures();
        String arch = architectures.arch(row);
        setText(
                arch == null
                        ? Messages.text("status.hovered", architectures.id(row))
                        : Messages.text("status.hovered-arch", architectures.id(row), arch));
    }

    private void showJobs() {
        jobs.getChildren().clear();
        for (JobStatus job : List.copyOf(model.jobs())) {
            Label title = new Label(
                    job.left().isEmpty() ? job.title() : Messages.text("status.job-left", job.title(), job.left()));
            title.setMinWidth(Region.USE_PREF_SIZE);
            ProgressBar bar = new ProgressBar(job.fraction());
            bar.setPrefWidth(110);
            bar.setAccessibleText(job.title());
            Button cancel = Parts.iconButton(
                    MaterialDesignC.CLOSE,
                    "cancel-" + job.key(),
                    Messages.text("status.cancel", job.title()),
                    () -> intents.onJobCancelled(job.key()));
            jobs.getChildren().addAll(title, bar, cancel);
        }
    }
}
