package org.proxylens.figure.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxylens.data.Device;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureTheme;

class MultiplesFigureTest {
    private static final Device TARGET = Device.ofMilliseconds("target", new double[] {1, 2, 3, 4, Double.NaN});

    @ParameterizedTest
    @CsvSource({"1,600,400", "2,600,400", "12,560,480", "12,300,900", "7,1200,300"})
    void everyPanelLiesOnTheCanvasAndIsFoundAgain(int panels, int width, int height) {
        MultiplesLayout layout = FigureRaster.paint(figure(panels), new int[width * height], width, height, 1);

        assertThat(layout.panels()).hasSize(panels);
        for (int i = 0; i < panels; i++) {
            Rectangle2D panel = layout.panels().get(i);
            assertThat(new Rectangle2D.Double(0, 0, width, height).contains(panel))
                    .isTrue();
            assertThat(layout.panelAt(panel.getCenterX(), panel.getCenterY())).isEqualTo(i);
        }
        assertThat(layout.panelAt(width - 1.0, height - 1.0)).isEqualTo(-1);
    }

    @Test
    void itTellsEveryProxyWithItsFiguresAndWhyThereIsNone() {
        assertThat(figure(2).description()).contains("target", "proxy 0 (SRCC 1)", "proxy 1 (SRCC 1)");
        assertThat(figure(0).description()).isEqualTo("nobody");
    }

    private static MultiplesFigure figure(int panels) {
        Device proxy = Device.ofMilliseconds("proxy", new double[] {2, 3, 5, 8, 1});
        List<MultiplesFigure.Panel> all = IntStream.range(0, panels)
                .mapToObj(i -> new MultiplesFigure.Panel(
                        "proxy " + i,
                        "SRCC 1",
                        MultiplesFigure.Panel.of(proxy, TARGET, "").ranks()))
                .toList();
        return new MultiplesFigure("target", all, "proxy 0", "nobody", FigureTheme.LIGHT);
    }
}
