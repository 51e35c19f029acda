package org.proxylens.proxy.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Point;
import org.proxylens.proxy.choose.ThresholdAnalysis.Predictor;

class ThresholdAnalysisTest {
    private static final ThresholdAnalysis ANALYSIS = new ThresholdAnalysis(List.of(
            point(0.95, 0.5, 0.9, 0.01, 0.1),
            point(0.92, 0.9, 0.2, 0.30, 2.0),
            point(0.90, 0.8, 0.7, 0.05, 0.2),
            point(0.70, 0.7, 0.8, 0.02, 0.1),
            point(0.30, 0.1, Double.NaN, 0.60, Double.NaN)));

    private static Point point(double srcc, double accurate, double front, double loss, double regret) {
        return new Point(0, 1, srcc, accurate, front, loss, 2 * loss, regret);
    }

    @Test
    void countsWhatAThresholdAdmitsAndRefuses() {
        ThresholdAnalysis.Admission found = ANALYSIS.admission(Predictor.ALL, 0.9, Loss.HYPERVOLUME, 0.05);
        assertThat(found).isEqualTo(new ThresholdAnalysis.Admission(2, 1, 1, 1));
        assertThat(found.admitted()).isEqualTo(3);
        assertThat(found.refused()).isEqualTo(2);
        assertThat(found.goodAmongAdmitted()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(found.goodAmongRefused()).isEqualTo(0.5);
    }

    @Test
    void pairsWithoutTheFigureAreLeftOut() {
        assertThat(ANALYSIS.admission(Predictor.FRONT, 0.75, Loss.MEAN_REGRET, 0.15))
                .isEqualTo(new ThresholdAnalysis.Admission(2, 0, 0, 2));
        assertThat(ANALYSIS.admission(Predictor.ALL, 2, Loss.HYPERVOLUME, 0).goodAmongAdmitted())
                .isNaN();
        assertThat(ANALYSIS.admission(Predictor.ALL, 0.9, Loss.ACCURATE, 0.05))
                .as("losses twice as large")
                .isEqualTo(ANALYSIS.admission(Predictor.ALL, 0.9, Loss.HYPERVOLUME, 0.025));
        assertThat(ANALYSIS.admission(Predictor.ACCURATE, 0.7, Loss.HYPERVOLUME, 0.05))
                .isEqualTo(new ThresholdAnalysis.Admission(2, 1, 1, 1));
    }

    @Test
    void theFigureThatOrdersLossesForetellsThem() {
        assertThat(ANALYSIS.rankCorrelation(Predictor.FRONT, Loss.HYPERVOLUME)).isEqualTo(1);
        assertThat(ANALYSIS.rankCorrelation(Predictor.ALL, Loss.HYPERVOLUME)).isCloseTo(0.6, within(1e-15));
    }
}
