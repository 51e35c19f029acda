package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures written by commands. */
class FigureCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aPngOfTheSizeAskedFor() throws IOException {
        Path file = folder.resolve("heatmap.png");
        CliRun run = CliRun.of("heatmap", CliRun.SAMPLE, "-o", file, "--width-mm", "127", "--dpi", "100")
                .ok();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Wrote " + file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isCloseTo(500, within(1));
    }

    @Test
    void everyFigureInEveryFormat() throws IOException {
        List<List<Object>> commands = List.of(
                List.of("heatmap", CliRun.SAMPLE, "--order", "name"),
                List.of("heatmap", CliRun.SAMPLE, "--measure", "mean-regret"),
                List.of("scatter", CliRun.SAMPLE, "--x", "macs", "--y", "ort_b1"),
                List.of("scatter", CliRun.SAMPLE, "--x", "macs", "--y", "ort_b1", "--ranks", "--dark"),
                List.of("pareto", CliRun.SAMPLE, "--proxy", "macs", "--target", "ort_b1"));
        for (List<Object> command : commands) {
            for (String ending : List.of(".png", ".svg", ".pdf")) {
                Path file = folder.resolve("figure" + ending);
                List<Object> args = new ArrayList<>(command);
                args.addAll(List.of("-o", file, "--dpi", "72"));
                CliRun.of(args.toArray()).ok();
                byte[] head = Files.readAllBytes(file);
                assertThat(head.length).isGreaterThan(1000);
                Files.delete(file);
            }
        }
    }

    @Test
    void theTextAndTheFigureOfAParetoCommand() {
        CliRun run = CliRun.of(
                        "pareto", CliRun.SAMPLE, "--proxy", "macs", "--target", "ort_b1", "-o", folder.resolve("p.svg"))
                .ok();
        assertThat(run.out()).startsWith("Pareto loss ");
    }
}
