package org.proxylens.proxy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.proxylens.rank.Interval;

class RowIntervalsTest {
    private static final int ROWS = 5000;

    @Test
    void aRowAloneIsAsAmongAllAndIsNotWorkedOutAgain() {
        AtomicInteger asked = new AtomicInteger();
        RowIntervals intervals = new RowIntervals(ROWS, () -> {
            double[] scratch = new double[1];
            return row -> {
                asked.incrementAndGet();
                scratch[0] = Math.sqrt(row);
                return new Interval(scratch[0] - 1, scratch[0] + row);
            };
        });

        Interval alone = intervals.of(4321);
        assertThat(asked).hasValue(1);
        double[] low = intervals.low();
        assertThat(new Interval(low[4321], intervals.high()[4321])).isEqualTo(alone);
        assertThat(low).hasSize(ROWS).startsWith(-1, 0);
        assertThat(intervals.of(4321)).isEqualTo(alone);
        assertThat(intervals.low()).isSameAs(low);
        assertThat(asked).hasValue(ROWS + 1);
    }
}
