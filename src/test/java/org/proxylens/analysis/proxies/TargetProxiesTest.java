package org.proxylens.analysis.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.rank.CorrelationMatrix;

class TargetProxiesTest {
    private static final double NAN = Double.NaN;

    /** Devices a, b, c and a cost; losses and SRCC by hand, [target][proxy]. */
    private static PairFigures figures(boolean accuracies) {
        double[][] srcc = {{1, .9, .5, .7}, {.9, 1, .4, .6}, {.5, .4, 1, NAN}, {.7, .6, NAN, 1}};
        double[][] loss = {{0, .04, .02, .001}, {.03, 0, .03, .2}, {.3, .2, 0, NAN}, {0, 0, 0, 0}};
        double[][] regret = {{0, 1, 2, 3}, {4, 0, 5, 6}, {7, 8, 0, NAN}, {0, 0, 0, 0}};
        double[][] none = new double[4][4];
        return new PairFigures(
                List.of("a", "b", "c", "flops"),
                new CorrelationMatrix(srcc, new int[4][4]),
                new CorrelationMatrix(srcc, new int[4][4]),
                accuracies ? new LossMatrices(loss, none, regret, none, none, none, none, new int[4][4]) : null,
                Set.of("flops"));
    }

    @Test
    void theLeastLossComesFirstAndTheHigherSrccDecidesBetweenEqualOnes() {
        TargetProxies ofA = TargetProxies.of(figures(true), "a").orElseThrow();
        assertThat(ofA.rows()).extracting(TargetProxies.Row::device).containsExactly("flops", "c", "b");
        assertThat(ofA.best().orElseThrow().device()).isEqualTo("c");
        assertThat(ofA.best().orElseThrow().meanRegret()).isEqualTo(2);
        TargetProxies ofB = TargetProxies.of(figures(true), "b").orElseThrow();
        assertThat(ofB.rows()).extracting(TargetProxies.Row::device).containsExactly("a", "c", "flops");
    }

    @Test
    void whatIsNotComparableStandsLast() {
        assertThat(TargetProxies.of(figures(true), "c").orElseThrow().rows())
                .extracting(TargetProxies.Row::device)
                .containsExactly("b", "a", "flops");
    }

    @Test
    void withoutAccuraciesTheSrccDecides() {
        assertThat(TargetProxies.of(figures(false), "a").orElseThrow().rows())
                .extracting(TargetProxies.Row::device)
                .containsExactly("b", "flops", "c");
    }

    @Test
    void aCostAndAStrangerAreNobodysTarget() {
        assertThat(TargetProxies.of(figures(true), "flops")).isEmpty();
        assertThat(TargetProxies.of(figures(true), "stranger")).isEmpty();
    }

    @Test
    void theFirstPairIsTheBestProxyOfTheTargetInTheMiddle() {
        // best losses: a .02, b .03, c .2; the middle one is b's
        assertThat(FirstPair.of(figures(true))).contains(new FirstPair("a", "b"));
        // best SRCC: a .9, b .9, c .5
        assertThat(FirstPair.of(figures(false))).contains(new FirstPair("a", "b"));
    }
}
