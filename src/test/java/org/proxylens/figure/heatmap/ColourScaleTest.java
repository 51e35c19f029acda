package org.proxylens.figure.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.Measure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.OkLab;

class ColourScaleTest {
    private static final ColourScale SRCC = new ColourScale(-1, 1, true);

    @Property
    void lightnessRisesWithTheValue(
            @ForAll @DoubleRange(min = -1, max = 1) double one, @ForAll @DoubleRange(min = -1, max = 1) double other) {
        double less = Math.min(one, other);
        double more = Math.max(one, other);

        double gain =
                OkLab.of(SRCC.rgb(more)).lightness() - OkLab.of(SRCC.rgb(less)).lightness();

        assertThat(gain).isGreaterThanOrEqualTo(-0.004);
        assertThat(gain).isCloseTo(0.65 * (more - less) / 2, offset(0.01));
    }

    @Property
    void whatIsWrittenOnAColourCanBeRead(@ForAll @DoubleRange(min = -1, max = 1) double value) {
        int ink = SRCC.ink(value).getRGB() & 0xffffff;

        assertThat(OkLab.contrast(SRCC.rgb(value), ink)).isGreaterThanOrEqualTo(4.5);
    }

    @Property
    void oklabThereAndBackIsTheSameColour(@ForAll @IntRange(max = 0xffffff) int rgb) {
        assertThat(OkLab.of(rgb).rgb()).isEqualTo(rgb);
    }

    @Test
    void oklabOfPureRedIsThePublishedOne() {
        OkLab red = OkLab.of(0xff0000);

        assertThat(red.lightness()).isCloseTo(0.6280, offset(1e-3));
        assertThat(red.a()).isCloseTo(0.2249, offset(1e-3));
        assertThat(red.b()).isCloseTo(0.1258, offset(1e-3));
    }

    @Test
    void theGoodEndIsLightWhicheverWayIsGood() {
        ColourScale loss = new ColourScale(0, 0.4, false);

        assertThat(loss.rgb(0)).isEqualTo(SRCC.rgb(1));
        assertThat(loss.rgb(0.4)).isEqualTo(SRCC.rgb(-1));
        assertThat(loss.rgb(7)).isEqualTo(loss.rgb(0.4));
    }

    @Test
    void aScaleEndsAtATickBeyondTheData() {
        int[] order = {0, 1};
        ColourScale srcc = ColourScale.of(Measure.SRCC, new double[][] {{1, 0.47}, {Double.NaN, 1}}, order);
        ColourScale loss = ColourScale.of(Measure.HV_LOSS, new double[][] {{0, 0.23}, {0.011, 0}}, order);

        assertThat(srcc.low()).isCloseTo(0.4, offset(1e-12));
        assertThat(srcc.high()).isEqualTo(1);
        assertThat(loss.low()).isZero();
        assertThat(loss.high()).isCloseTo(0.25, offset(1e-12));
    }

    @Test
    void textAndMarksStandOutInBothThemes() {
        for (FigureTheme theme : new FigureTheme[] {FigureTheme.LIGHT, FigureTheme.DARK}) {
            for (Color text : new Color[] {theme.text(), theme.quietText()}) {
                assertThat(contrast(text, theme)).isGreaterThanOrEqualTo(4.5);
            }
            for (Color mark : new Color[] {
                theme.line(), theme.cloud(), theme.target(), theme.proxy(), theme.extra(), theme.limit()
            }) {
                assertThat(contrast(mark, theme)).isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static double contrast(Color color, FigureTheme theme) {
        return OkLab.contrast(color.getRGB() & 0xffffff, theme.background().getRGB() & 0xffffff);
    }
}
