package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Guide;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.data.open.Datasets;
import org.proxylens.data.write.DatasetWriter;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.view.control.FigureSource;

/** The guided strip, clicked through from a file of thirty rows to an adapted front, on the sample data. */
class GuideWindowTest extends WindowTest {
    private static final String PHONE = "tfjs_wasm_b32";

    private int clicks;

    @TempDir
    private static Path files;

    private final Dataset whole = Datasets.open(Path.of("sample-data"), Progress.NONE);

    /** The sample data as they are for somebody who does not have the target. */
    @Override
    Path dataset() {
        Path folder = files.resolve("known");
        if (!Files.exists(folder)) {
            List<String> known = whole.deviceNames().stream()
                    .filter(name -> !name.equals(PHONE))
                    .toList();
            try {
                DatasetWriter.folder(whole.onlyDevices(known), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** What the target's own column says of some rows, as a file. */
    private Path measured(String name, int[] rows) throws IOException {
        Device phone = whole.device(PHONE).orElseThrow();
        StringBuilder text = new StringBuilder("arch_id,latency_ms\n");
        Arrays.stream(rows).forEach(row -> text.append(whole.architectures().id(row))
                .append(',')
                .append(phone.latencies()[row])
                .append('\n'));
        return Files.writeString(files.resolve(name), text);
    }

    /** The figure of the promised and final front. */
    private PromisedFigure front() {
        FigureSource source = (FigureSource) lookup(".new-device").query();
        return (PromisedFigure) source.figure().getValue();
    }

    private void click(String id) {
        clicks++;
        clickOn(id);
    }

    private Guide guide() {
        return model.guide().get();
    }

    @Test
    void walksFromThirtyRowsToAnAdaptedFront() throws IOException {
        click("#tab-new_device");
        click("#guide-start");
        await(() -> guide() != null && guide().step() == Guide.Step.MEASURE);
        assertThat(text("guide-next")).contains("20");

        answers.open =
                measured("phone.csv", IntStream.range(0, 30).map(i -> i * 33).toArray());
        click("#action-guide-add");
        await(() -> guide().step() == Guide.Step.CHOOSE);
        assertThat(guide().count()).isEqualTo(30);
        TableView<Object> evidence = lookup("#evidence").queryTableView();
        assertThat(evidence.getItems()).hasSize(15);
        assertThat(text("guide-next"))
                .contains(guide().test().evidence().get(0).device())
                .contains("30");

        click("#action-guide-adapt");
        await(() -> guide().step() == Guide.Step.REMEASURE);
        await(() -> front() != null);
        assertThat(front().front().open()).isEqualTo(guide().course().front().open());
        assertThat(front().front().promised())
                .isEqualTo(guide().course().front().selected());
        int[] open = guide().course().front().open();
        assertThat(open).isNotEmpty();
        assertThat(text("guide-about")).contains("30");

        answers.open = measured("front.csv", open);
        click("#action-guide-add");
        await(() -> guide().step() == Guide.Step.KEEP);
        assertThat(clicks).as("clicks, besides choosing the two files").isEqualTo(5);
        int[] kept = guide().course().front().kept();
        assertThat(guide().course().front().selected()).contains(kept);
        assertThat(text("guide-next"))
                .isEqualTo(Messages.text(
                        "guide.next.keep",
                        String.valueOf(kept.length),
                        String.valueOf(guide().course().front().selected().length),
                        "phone"));
        await(() -> front().front().done());
        assertThat(front().front().kept()).isEqualTo(kept);
        assertThat(front().front().dropped()).hasSize(guide().course().front().selected().length - kept.length);
        assertThat(lookup("#action-guide-result").queryAs(Button.class).isVisible())
                .isTrue();
        clickOn("#action-guide-close");
        await(() -> guide() == null);
    }
}
