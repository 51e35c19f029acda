package org.proxylens.view.dialog;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.control.NumberSpinner;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;

/** Asks how networks are measured on this machine. */
final class MeasuringDialog extends Dialog<MeasuringChoices> {
    private static final int MOST_BATCH = 1024;
    private static final int MOST_MINUTES = 24 * 60;

    private MeasuringChoices choices;

    MeasuringDialog(MeasuringChoices proposed) {
        choices = proposed;
        setTitle(Messages.text("measuring.title"));
        NumberSpinner threads = new NumberSpinner(
                "measuring.threads",
                1,
                Runtime.getRuntime().availableProcessors(),
                1,
                value -> choices = new MeasuringChoices(
                        (int) value, choices.batch(), choices.small(), choices.minutes(), choices.all()));
        NumberSpinner batch = new NumberSpinner(
                "measuring.batch",
                1,
                MOST_BATCH,
                1,
                value -> choices = new MeasuringChoices(
                        choices.threads(), (int) value, choices.small(), choices.minutes(), choices.all()));
        NumberSpinner minutes = new NumberSpinner(
                "measuring.minutes",
                1,
                MOST_MINUTES,
                1,
                value -> choices = new MeasuringChoices(
                        choices.threads(), choices.batch(), choices.small(), value, choices.all()));
        threads.show(proposed.threads());
        batch.show(proposed.batch());
        minutes.show(proposed.minutes());
        CheckBox small = box("measuring.small", proposed.small());
        CheckBox all = box("measuring.all", proposed.all());
        Label lead = Parts.paragraph(Messages.text("measuring.lead"));
        lead.setPrefWidth(440);
        VBox content = new VBox(12, lead, new HBox(12, threads, batch, minutes), small, all);
        content.getStyleClass().add("form");
        getDialogPane().setContent(content);
        ButtonType measure = new ButtonType(Messages.text("measuring.go"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(measure, ButtonType.CANCEL);
        getDialogPane().lookupButton(measure).setId("measuring-go");
        setResultConverter(type -> type == measure
                ? new MeasuringChoices(
                        choices.threads(), choices.batch(), small.isSelected(), choices.minutes(), all.isSelected())
                : null);
    }

    private static CheckBox box(String key, boolean selected) {
        CheckBox box = new CheckBox(Messages.text(key));
        box.setId(key.replace('.', '-'));
        Tips.on(box, Messages.text(key + ".tip"));
        box.setSelected(selected);
        return box;
    }
}
