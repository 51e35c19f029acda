package org.proxylens.view.plane;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.NumberSpinner;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** How a target is adapted to: method, number of measurements, how they are picked, seed. */
public final class AdaptationFields extends FlowPane {
    private static final List<AdaptationMethod> METHODS = List.of(
            AdaptationMethod.BLEND, AdaptationMethod.ADAPTED, AdaptationMethod.SCRATCH, AdaptationMethod.LINEAR);
    private static final double MOST_SEEDS = 1e6;

    private final Workbench workbench;
    private final ComboBox<AdaptationMethod> methods =
            Parts.combo(METHODS, value -> Messages.text("adaptation.method." + value.id()));
    private final NumberSpinner samples;
    private final ChoiceBar<Design> designs;
    private final NumberSpinner seed;

    /** @param withMethod whether the method can be chosen */
    public AdaptationFields(Workbench workbench, UserIntents intents, boolean withMethod) {
        this.workbench = workbench;
        getStyleClass().add("cost-fields");
        setRowValignment(VPos.BOTTOM);
        samples = new NumberSpinner(
                "adaptation.samples",
                AdaptationChoices.LEAST_SAMPLES,
                MOST_SEEDS,
                5,
                value -> intents.onAdaptationChosen(choices().withSamples((int) Math.round(value))));
        designs = new ChoiceBar<>(
                List.of(Design.values()),
                value -> Messages.text("adaptation.design." + value.id()),
                value -> Messages.text("adaptation.design." + value.id() + ".tip"),
                value -> intents.onAdaptationChosen(choices().withDesign(value)));
        seed = new NumberSpinner(
                "adaptation.seed",
                0,
                MOST_SEEDS,
                1,
                value -> intents.onAdaptationChosen(choices().withSeed(Math.round(value))));
        if (withMethod) {
            offerMethods(intents);
            getChildren().add(Parts.named("adaptation.method", methods));
        }
        getChildren().addAll(samples, Parts.named("adaptation.design", designs), seed);
        Parts.follow(this::show, workbench.choices(), workbench.dataset());
    }

    private AdaptationChoices choices() {
        return workbench.choices().get().adaptation();
    }

    private void show() {
        Dataset dataset = workbench.dataset().get();
        String target = workbench.choices().get().target();
        int valid = dataset == null || target == null
                ? 0
                : dataset.device(target).map(Device::valid).orElse(0);
        if (valid >= AdaptationChoices.LEAST_SAMPLES) {
            samples.atMost(valid);
        }
        methods.setValue(choices().method());
        samples.show(choices().samples());
        designs.show(choices().design());
        seed.show((double) choices().seed());
    }

    private void offerMethods(UserIntents intents) {
        methods.setId("adaptation-method");
        methods.setPrefWidth(142);
        methods.setAccessibleText(Messages.text("adaptation.method"));
        Tips.on(methods, Messages.text("adaptation.method.tip"));
        methods.valueProperty().addListener((observed, before, now) -> {
            if (now != null && now != choices().method()) {
                intents.onAdaptationChosen(choices().withMethod(now));
            }
        });
    }
}
