package org.proxylens.controller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.scene.Parent;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.message.Languages;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.ProxyDisplay;

/** A window of one language that is looked at in many sizes: no number may be cut and no text lie over another. */
abstract class Room extends WindowTest {
    private static final int ARCHITECTURES = 120;
    /** What wraps knows its height only when it knows its width. */
    private static final int PASSES = 3;

    @TempDir
    private static Path folder;

    private final String language;
    private final Locale before = Locale.getDefault();

    /** What is wrong, and where it was seen first. */
    final Map<String, String> wrong = new LinkedHashMap<>();

    Stage stage;

    Room(String language) {
        this.language = language;
    }

    @Override
    Path dataset() {
        return made(18);
    }

    @Override
    public void start(Stage primary) throws Exception {
        Languages.speak(language, before);
        stage = primary;
        wrong.clear();
        super.start(primary);
    }

    @AfterAll
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    /** Opens so many devices and waits for what is worked out of them. */
    void open(int devices) {
        interact(() -> workshop.open(made(devices)));
        await(() -> model.devices().get().size() == devices && model.pair().get() != null);
        await(() -> model.disagreement().get() != null);
    }

    /** Places a new device. */
    void place() {
        interact(() -> model.front().set(CenterView.NEW_DEVICE));
        interact(lookup("#guide-start").queryButton()::fire);
        await(() -> model.guide().get() != null);
    }

    /** Looks at every view. */
    void look(int width, int height, Appearance theme) {
        for (CenterView view : CenterView.values()) {
            look(view, width, height, theme);
        }
    }

    /** Looks at a view. */
    void look(CenterView view, int width, int height, Appearance theme) {
        interact(() -> workshop.intents().onViewChosen(view));
        interact(() -> {
            model.appearance().set(theme);
            model.groupsShown().set(true);
            lay(width, height);
        });
        interact(() -> {
            Parent root = lay(width, height);
            String where = model.devices().get().size() + " devices, " + width + " x " + height + ", " + view;
            Texts.cut(root).forEach(text -> wrong.putIfAbsent("cut " + text, where));
            Texts.overlapping(root).forEach(text -> wrong.putIfAbsent(text, where));
        });
    }

    /** The window as large as it is. */
    @AfterEach
    void layAsBefore() {
        interact(() -> lay(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    /** Looks at what stands behind the choices of views: proxies for all targets, as plots, side by side; every part of effort. */
    void lookBehind(int width, int height, Appearance theme) {
        for (ProxyDisplay display : ProxyDisplay.values()) {
            interact(() -> workshop.intents().onProxiesShown(display));
            look(CenterView.PROXIES, width, height, theme);
        }
        interact(() -> workshop.intents().onAllTargetsShown(true));
        look(CenterView.PROXIES, width, height, theme);
        interact(() -> {
            workshop.intents().onAllTargetsShown(false);
            workshop.intents().onProxiesShown(ProxyDisplay.TABLE);
        });
        for (EffortChoices.Part part : EffortChoices.Part.values()) {
            Choices choices = model.choices().get();
            interact(() -> workshop.intents().onEffortChosen(choices.effort().withPart(part)));
            look(CenterView.STUDY, width, height, theme);
        }
    }

    /** The same at twice the size: the content takes half the room and is drawn twice as large. */
    void lookTwiceAsLarge(int width, int height, Appearance theme) {
        Scale scale = (Scale) stage.getScene()
                .getRoot()
                .getChildrenUnmodifiable()
                .get(0)
                .getTransforms()
                .get(0);
        interact(() -> {
            scale.setX(2);
            scale.setY(2);
        });
        look(width / 2, height / 2, theme);
        interact(() -> {
            scale.setX(1);
            scale.setY(1);
        });
    }

    // the screen of a test is smaller than some of the sizes: the content alone is laid out in them
    private Parent lay(double width, double height) {
        Parent root = stage.getScene().getRoot();
        root.resize(width, height);
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
        return root;
    }

    /** Devices of three platforms with names as long as they come, latencies in whole microseconds. */
    private static Path made(int devices) {
        Path made = folder.resolve("devices-" + devices);
        if (Files.exists(made)) {
            return made;
        }
        try {
            SplittableRandom random = new SplittableRandom(devices);
            double[] size = random.doubles(ARCHITECTURES, 1, 30).toArray();
            Files.createDirectories(made.resolve("latency"));
            StringBuilder architectures = new StringBuilder("arch_id,acc_cifar10\n");
            for (int row = 0; row < ARCHITECTURES; row++) {
                architectures
                        .append(row)
                        .append(',')
                        .append(60 + size[row] + 4 * random.nextDouble())
                        .append('\n');
            }
            Files.writeString(made.resolve("architectures.csv"), architectures);
            StringBuilder attributes = new StringBuilder("device,platform,vendor,batch\n");
            for (int device = 0; device < devices; device++) {
                String name = "device_" + device + (device % 5 == 0 ? "_of_a_rather_long_name_fp16_batch32" : "");
                int platform = device % 3;
                attributes.append(
                        name + ",platform " + platform + ",vendor " + device % 4 + "," + (1 << device % 6) + "\n");
                StringBuilder latencies = new StringBuilder("arch_id,latency_ms\n");
                for (int row = 0; row < ARCHITECTURES; row++) {
                    double noise = 1 + (0.1 + 0.2 * platform) * random.nextDouble();
                    latencies
                            .append(row)
                            .append(',')
                            .append(size[row] * noise * (1 + 40 * (device % 7)))
                            .append('\n');
                }
                Files.writeString(made.resolve("latency/" + name + ".csv"), latencies);
            }
            Files.writeString(made.resolve("devices.csv"), attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }
}
