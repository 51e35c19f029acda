package org.proxylens.figure.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeatmapWindowTest {
    @Property
    void whateverIsAskedTheShownCellsAreInTheHeatmap(
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor,
            @ForAll @DoubleRange(min = 0, max = 1) double down,
            @ForAll @DoubleRange(min = 0, max = 1) double along,
            @ForAll @IntRange(min = -300, max = 300) int by) {
        HeatmapWindow part = HeatmapWindow.whole(size)
                .zoomed(size, 2, along, down)
                .zoomed(size, factor, down, along)
                .moved(size, by, -by);

        assertThat(part.cells()).isBetween(Math.min(size, HeatmapWindow.LEAST), size);
        assertThat(part.row()).isBetween(0, size - part.cells());
        assertThat(part.column()).isBetween(0, size - part.cells());
    }

    @Test
    void theCellUnderTheMouseStaysUnderIt() {
        HeatmapWindow part = HeatmapWindow.whole(100).zoomed(100, 2, 0.8, 0.2);

        assertThat(part).isEqualTo(new HeatmapWindow(40, 10, 50));
        assertThat(part.zoomed(100, 0.5, 0.8, 0.2)).isEqualTo(HeatmapWindow.whole(100));
    }

    @Test
    void aCellIsShownWithAsLittleMovingAsItTakes() {
        HeatmapWindow part = new HeatmapWindow(40, 10, 20);

        assertThat(part.showing(100, 45, 15)).isEqualTo(part);
        assertThat(part.showing(100, 60, 9)).isEqualTo(new HeatmapWindow(41, 9, 20));
        assertThat(part.showing(100, -1, 100)).isEqualTo(new HeatmapWindow(0, 80, 20));
    }
}
