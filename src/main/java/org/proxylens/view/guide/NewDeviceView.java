package org.proxylens.view.guide;

import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Workbench;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.space.Spaces;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.architecture.ArchitectureCell;
import org.proxylens.view.chart.ChartLook;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.GuideIntents;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.ZoomBar;

/** A new device: what its measurements say about every known one, what to measure next, and its front. */
public final class NewDeviceView extends StackPane implements FigureSource {
    private enum Shown {
        FRONT,
        DEVICES
    }

    private final Workbench model;
    private final EvidenceTable evidence = new EvidenceTable();
    private final ListView<String> toMeasure = new ListView<>();
    private final Label listTitle = Parts.paragraph("", "pane-title");
    private final Label gain = Parts.paragraph("", "sentence");
    private final Label kept = Parts.paragraph("");
    private final Label about = Parts.paragraph("");
    private final BorderPane work = new BorderPane();
    private final VBox invitation;
    private final GuideChart chart;
    private final ZoomBar zoom;
    private final TextField name = new TextField();
    private final ChoiceBar<Shown> shown;
    private final Button addDevice;
    private boolean hadCourse;

    /**
     * @param model what is shown
     * @param intents is told what the user means with the new device
     * @param user is told what the user means otherwise
     * @param actions what can be done
     * @param jobs draws
     */
    public NewDeviceView(Workbench model, GuideIntents intents, UserIntents user, Actions actions, Jobs jobs) {
        this.model = model;
        chart = new GuideChart(model, user, jobs);
        zoom = new ZoomBar(chart.pane());
        ChartLook.apply(chart, "new-device-view", model.dark());
        shown = ChoiceBar.of(Shown.values(), "guide.shown.", this::bring);
        getStyleClass().add("new-device");
        invitation = invitation(intents);
        about.setId("guide-about");
        Button reuse = Parts.button("guide.reuse", () -> {
            ObservableValue<NewDevice.Evidence> chosen =
                    evidence.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                intents.onReuseChosen(chosen.getValue().device());
            }
        });
        reuse.disableProperty()
                .bind(evidence.getSelectionModel().selectedItemProperty().isNull());
        gain.setId("guide-gain");
        gain.managedProperty().bind(gain.visibleProperty());
        kept.setId("guide-kept");
        kept.managedProperty().bind(kept.visibleProperty());
        addDevice = Parts.button("guide.add-device", intents::onDeviceAdded);
        Button save = Parts.button("guide.save-measured", intents::onMeasurementsSaved);
        save.disableProperty().bind(model.guide().map(guide -> guide.count() == 0));
        FlowPane line = new FlowPane(8, 4, nameField(intents), shown, zoom, reuse, save, addDevice);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, new VBox(2, about, gain, kept), line);
        head.getStyleClass().add("guide-head");
        work.setTop(head);
        work.setCenter(evidence);
        work.setRight(list(actions));
        getChildren().addAll(invitation, work);
        model.guide().addListener((observed, before, after) -> show(after));
        model.dataset()
                .addListener((observed, before, after) -> show(model.guide().get()));
        show(model.guide().get());
    }

    private HBox nameField(GuideIntents intents) {
        name.setId("guide-name");
        name.setPrefColumnCount(14);
        Tips.on(name, Messages.text("guide.name.tip"));
        name.setOnAction(event -> intents.onDeviceNamed(name.getText()));
        name.focusedProperty().addListener((observed, before, after) -> {
            if (!after) {
                intents.onDeviceNamed(name.getText());
            }
        });
        HBox named = new HBox(6, Parts.name("guide.name", name), name);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private void bring(Shown wanted) {
        shown.show(wanted);
        work.setCenter(wanted == Shown.FRONT ? chart : evidence);
        zoom.setDisable(wanted != Shown.FRONT);
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return chart.pane().frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
    }

    private VBox invitation(GuideIntents intents) {
        Label text = Parts.words(Messages.text("guide.invitation"), "empty");
        text.setMaxWidth(460);
        Button start = new Button(Messages.text("guide.start"));
        start.setId("guide-start");
        start.getStyleClass().add("accent");
        start.disableProperty().bind(model.dataset().isNull());
        start.setOnAction(event -> intents.onNewDevice());
        VBox box = new VBox(12, text, start);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private VBox list(Actions actions) {
        toMeasure.setId("to-measure");
        toMeasure.getStyleClass().add("dense");
        toMeasure.setAccessibleText(Messages.text("guide.to-measure"));
        toMeasure.setCellFactory(list -> new ArchitectureCell(model));
        VBox.setVgrow(toMeasure, Priority.ALWAYS);
        Button copy = Parts.button("guide.copy", () -> Parts.copy(String.join("\n", toMeasure.getItems())));
        Node here = ActionControls.smallButton(actions.get(ActionId.GUIDE_HERE), Messages.text("guide.here"));
        Node kit = ActionControls.smallButton(actions.get(ActionId.GUIDE_KIT), Messages.text("guide.kit"));
        Parts.follow(
                () -> List.of(here, kit).forEach(button -> Parts.present(button, canBeBuilt())),
                model.dataset(),
                model.guide());
        VBox box = new VBox(6, listTitle, new FlowPane(6, 6, copy, kit, here), toMeasure);
        box.getStyleClass().add("guide-list");
        box.setPrefWidth(150);
        box.setMinWidth(130);
        return box;
    }

    /** Whether something is left to measure, of architectures whose networks can be built. */
    private boolean canBeBuilt() {
        Guide guide = model.guide().get();
        Dataset dataset = model.dataset().get();
        return guide != null
                && dataset != null
                && guide.step() != Guide.Step.KEEP
                && Spaces.of(dataset.architectures().size(), dataset.architectures()::arch)
                        .isPresent();
    }

    private void show(@Nullable Guide guide) {
        Dataset dataset = model.dataset().get();
        invitation.setVisible(guide == null || dataset == null);
        work.setVisible(!invitation.isVisible());
        if (guide == null || dataset == null) {
            hadCourse = false;
            return;
        }
        if (!GuideCards.fit(guide, dataset.architectures().size())) {
            return; // it follows the dataset in a moment
        }
        front(guide, dataset);
        name.setText(guide.device());
        addDevice.setDisable(guide.count() == 0);
        List<NewDevice.Evidence> known =
                guide.count() == 0 ? List.of() : guide.test().evidence();
        evidence.show(known);
        Guide.Course course = guide.course();
        int[] rows = course == null
                ? guide.next()
                : course.front().open().length > 0
                        ? course.front().open()
                        : course.front().kept();
        String title = course == null ? "next" : course.front().open().length > 0 ? "front" : "kept";
        listTitle.setText(Messages.text("guide.list." + title, NumberText.count(rows.length)));
        kept.setText(GuideWords.kept(guide, dataset));
        kept.setVisible(guide.step() == Guide.Step.KEEP);
        List<String> ids =
                Arrays.stream(rows).mapToObj(dataset.architectures()::id).toList();
        if (!ids.equals(toMeasure.getItems())) {
            toMeasure.getItems().setAll(ids);
        }
        gain.setText(GuideWords.proposed(guide));
        gain.setVisible(course == null && !gain.getText().isBlank());
        about.setText(about(guide));
    }

    // the front comes to the front once: when it is first promised
    private void front(Guide guide, Dataset dataset) {
        Guide.Course course = guide.course();
        chart.show(course == null ? null : GuideFront.of(dataset, guide, course));
        shown.getButtons().get(0).setDisable(course == null);
        if (course == null || !hadCourse) {
            bring(course == null ? Shown.DEVICES : Shown.FRONT);
        }
        hadCourse = course != null;
    }

    private static String about(Guide guide) {
        String text = guide.count() == 0
                ? Messages.text("guide.about.none")
                : Messages.text("guide.about", guide.device(), NumberText.count(guide.count()));
        if (guide.unknown() > 0) {
            text += " " + Messages.text("guide.unknown", NumberText.count(guide.unknown()));
        }
        return text + " " + GuideWords.course(guide.course());
    }
}
