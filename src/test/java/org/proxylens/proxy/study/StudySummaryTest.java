package org.proxylens.proxy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;

class StudySummaryTest {
    @Test
    void figuresAreOverTargets() {
        List<StudySummary> summaries = StudySummary.of(List.of(
                point("a", AdaptationMethod.BLEND, 0.9, 0.7),
                point("b", AdaptationMethod.BLEND, 0.95, 0.8),
                point("c", AdaptationMethod.BLEND, 0.8, 0.9),
                point("a", AdaptationMethod.REUSE, 0.85, Double.NaN),
                point("b", AdaptationMethod.REUSE, 0.97, Double.NaN),
                point("c", AdaptationMethod.REUSE, 0.6, Double.NaN)));

        assertThat(summaries).hasSize(2);
        StudySummary blend = summaries.get(0);
        assertThat(blend.targets()).isEqualTo(3);
        assertThat(blend.srccMean()).isCloseTo(2.65 / 3, within(1e-12));
        // the targets of a draw go together here
        assertThat(blend.srccError()).isCloseTo(0.01, within(1e-12));
        assertThat(blend.ceilingShare()).isCloseTo(2.65 / 3, within(1e-12));
        assertThat(blend.srccMedian()).isEqualTo(0.9);
        assertThat(blend.srccLeast()).isEqualTo(0.8);
        assertThat(blend.coverage()).isCloseTo(0.8, within(1e-12));
        assertThat(blend.coverageLeast()).isEqualTo(0.7);
        assertThat(blend.coverageMost()).isEqualTo(0.9);
        assertThat(blend.behindReuse()).isCloseTo(0.02, within(1e-12));
        assertThat(summaries.get(1).coverage()).isNaN();
        assertThat(summaries.get(1).behindReuse()).isNaN();
    }

    @Test
    void withoutReuseNothingIsBehindIt() {
        StudySummary alone = StudySummary.of(List.of(point("a", AdaptationMethod.BLEND, 0.9, 0.7)))
                .get(0);
        assertThat(alone.behindReuse()).isNaN();
    }

    private static StudyPoint point(String target, AdaptationMethod method, double srcc, double coverage) {
        return new StudyPoint(
                target,
                method,
                Design.RANDOM,
                20,
                8,
                srcc,
                srcc,
                srcc,
                srcc,
                srcc,
                1,
                0.1,
                1,
                coverage,
                0.7,
                0.6,
                0.1,
                0.8,
                List.of(srcc - 0.01, srcc + 0.01),
                List.of());
    }
}
