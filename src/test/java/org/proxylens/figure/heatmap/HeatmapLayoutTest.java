package org.proxylens.figure.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Samples;
import org.proxylens.figure.file.FigureWriter;

class HeatmapLayoutTest {
    @ParameterizedTest
    @CsvSource({"1,600,400,1", "3,600,400,1", "18,1100,760,1", "18,336,300,3.125", "50,1440,900,2", "200,1100,760,1"})
    void everyCellIsFoundAgainAtItsMiddleAndJustInsideItsCorners(int devices, int width, int height, double scale) {
        HeatmapLayout layout = Samples.paint(Samples.heatmap(devices), width, height, scale);

        for (int row = 0; row < devices; row++) {
            for (int column = 0; column < devices; column++) {
                Rectangle2D cell = layout.cell(row, column);
                HeatmapLayout.Cell expected = new HeatmapLayout.Cell(row, column);
                assertThat(layout.cellAt(cell.getCenterX(), cell.getCenterY())).isEqualTo(expected);
                assertThat(layout.cellAt(cell.getMinX() + 1e-6, cell.getMinY() + 1e-6))
                        .isEqualTo(expected);
                assertThat(layout.cellAt(cell.getMaxX() - 1e-6, cell.getMaxY() - 1e-6))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3,600,400", "18,1100,760", "18,336,300", "50,1440,900", "200,1100,760", "1000,1100,760"})
    void everythingLiesOnTheCanvasAndNothingOverlaps(int devices, int width, int height) {
        HeatmapLayout layout = Samples.paint(Samples.heatmap(devices), width, height, 1);
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, width, height);

        List<Rectangle2D> parts = List.of(layout.plot(), layout.rowHeaders(), layout.columnHeaders(), layout.legend());
        for (Rectangle2D part : parts) {
            assertThat(canvas.contains(part)).as("%s in %s", part, canvas).isTrue();
            for (Rectangle2D other : parts) {
                boolean overlap = other != part
                        && part.createIntersection(other).getWidth() > 1e-9
                        && part.createIntersection(other).getHeight() > 1e-9;
                assertThat(overlap).as("%s over %s", part, other).isFalse();
            }
        }
        assertThat(layout.plot().getWidth() / width).isGreaterThan(0.4);
    }

    @Test
    void headersAreFoundBesideTheirCells() {
        HeatmapLayout layout = Samples.paint(Samples.heatmap(18), 1100, 760, 1);

        Rectangle2D cell = layout.cell(4, 9);
        assertThat(layout.rowHeaderAt(layout.rowHeaders().getCenterX(), cell.getCenterY()))
                .isEqualTo(4);
        assertThat(layout.columnHeaderAt(
                        cell.getCenterX(), layout.columnHeaders().getMinY() + 1))
                .isEqualTo(9);
        assertThat(layout.rowHeaderAt(cell.getCenterX(), cell.getCenterY())).isEqualTo(-1);
        assertThat(layout.columnHeaderAt(cell.getCenterX(), cell.getCenterY())).isEqualTo(-1);
    }

    @Test
    void aSlantedHeaderIsFollowedToItsEnd() {
        HeatmapLayout layout = Samples.paint(Samples.heatmap(18), 600, 400, 1);

        assertThat(layout.slant()).isEqualTo(1);
        Rectangle2D cell = layout.cell(0, 9);
        double top = layout.columnHeaders().getMinY();
        for (double depth = 0; depth < layout.columnHeaders().getHeight(); depth += 5) {
            double middle = cell.getCenterX() - layout.lean(top + depth);
            assertThat(layout.columnHeaderAt(middle, top + depth)).isEqualTo(9);
        }
    }

    @Test
    void aSlantedNameLiesInsideTheHeaderOfItsColumn() {
        List<String> names = new ArrayList<>(Samples.heatmap(18).devices());
        int[] one = painted(names);
        names.set(9, "ecived_9");
        int[] other = painted(names);
        HeatmapLayout layout = Samples.paint(Samples.heatmap(18), 600, 400, 1);

        int[] changed = IntStream.range(0, one.length)
                .filter(at -> one[at] != other[at])
                .map(at -> layout.columnHeaderAt(at % 600 + 0.5, at / 600 + 0.5))
                .filter(column -> column >= 0)
                .toArray();

        assertThat(changed).hasSizeGreaterThan(20).containsOnly(9);
    }

    private static int[] painted(List<String> names) {
        int[] pixels = new int[600 * 400];
        FigureRaster.paint(Samples.heatmap(names, FigureTheme.LIGHT), pixels, 600, 400, 1);
        return pixels;
    }

    @Test
    void theThresholdLineStandsAtItsValueInTheColourBar() {
        HeatmapLayout layout = Samples.paint(heatmap(18, 18, 0.75), 1100, 760, 1);

        assertThat(layout.legendValueAt(layout.thresholdLine())).isCloseTo(0.75, within());
        assertThat(layout.legendValueAt(-100)).isEqualTo(1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static HeatmapFigure heatmap(int devices, int shown, double threshold) {
        HeatmapFigure all = Samples.heatmap(devices);
        return Samples.heatmap(all.devices(), IntStream.range(0, shown).toArray(), threshold, all.theme());
    }

    @Test
    void aHeatmapOfNothingSaysWhy() {
        HeatmapFigure none = heatmap(3, 0, 0.9);

        HeatmapLayout layout = Samples.paint(none, 600, 400, 1);

        assertThat(layout.plot().isEmpty()).isTrue();
        assertThat(layout.cellAt(300, 200)).isNull();
        assertThat(FigureWriter.svg(none, 100, 80, "x-")).contains("Nothing to compare.");
    }
}
