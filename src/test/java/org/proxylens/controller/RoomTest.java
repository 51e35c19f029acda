package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.Severity;
import org.proxylens.model.Notice;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;

/** Room: no number is cut and no text lies over another, in any view, theme and size, with few devices and with many. */
class RoomTest extends WindowTest {
    private static final int ARCHITECTURES = 120;
    /** What wraps knows its height only when it knows its width. */
    private static final int PASSES = 3;

    @TempDir
    private static Path folder;

    private Stage stage;

    @Override
    Path dataset() {
        return made(18);
    }

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        super.start(primary);
    }

    @Test
    void withFewDevicesInEverySizeAndBothThemes() {
        await(() -> model.pair().get() != null && model.disagreement().get() != null);
        look(18, List.of(1000, 640, 1280, 720, 1440, 900, 1920, 1080, 2560, 1440));
    }

    @Test
    void withManyDevices() {
        interact(() -> workshop.open(made(200)));
        await(() -> model.devices().get().size() == 200 && model.pair().get() != null);
        look(200, List.of(1000, 640, 1440, 900, 2560, 1440));
    }

    @Test
    void withANewDevicePlaced() {
        interact(() -> model.front().set(CenterView.NEW_DEVICE));
        interact(lookup("#guide-start").queryButton()::fire);
        await(() -> model.guide().get() != null);
        look(18, List.of(1000, 640, 1280, 720));
    }

    @Test
    void aNoticeCoversNoButton() {
        interact(() -> model.front().set(CenterView.NEW_DEVICE));
        interact(lookup("#guide-start").queryButton()::fire);
        await(() -> model.guide().get() != null);
        List<String> covered = new ArrayList<>();
        for (CenterView view : CenterView.values()) {
            interact(() -> workshop.intents().onViewChosen(view));
            interact(() -> model.notice().set(new Notice(Severity.INFO, "Something to say. ".repeat(6))));
            await(() -> lookup("#notice").query().getParent().getOpacity() == 1);
            interact(() -> {
                Bounds notice = lookup("#notice")
                        .query()
                        .localToScene(lookup("#notice").query().getLayoutBounds());
                lookup(".button").queryAllAs(Button.class).stream()
                        .filter(button -> button.isVisible() && button.getScene() == stage.getScene())
                        .filter(button -> !within(button, "notice") && !within(button, "table-view"))
                        .filter(button ->
                                button.localToScene(button.getLayoutBounds()).intersects(notice))
                        .forEach(button -> covered.add(view + " " + button.getId()));
                model.notice().set(null);
            });
        }
        assertThat(covered).isEmpty();
    }

    private static boolean within(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style) || !at.isVisible()) {
                return true;
            }
        }
        return false;
    }

    private void look(int devices, List<Integer> sizes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i += 2) {
            int width = sizes.get(i);
            int height = sizes.get(i + 1);
            Appearance theme = i % 4 == 0 ? Appearance.LIGHT : Appearance.DARK;
            for (CenterView view : CenterView.values()) {
                interact(() -> workshop.intents().onViewChosen(view));
                interact(() -> {
                    model.appearance().set(theme);
                    model.groupsShown().set(width > 1000);
                    lay(width, height);
                });
                interact(() -> {
                    Parent root = lay(width, height);
                    String where = devices + " devices, " + width + " x " + height + ", " + view;
                    Texts.cut(root).forEach(text -> wrong.putIfAbsent("cut " + text, where));
                    Texts.overlapping(root).forEach(text -> wrong.putIfAbsent(text, where));
                });
            }
        }
        interact(() -> lay(stage.getScene().getWidth(), stage.getScene().getHeight()));
        assertThat(wrong).isEmpty();
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
