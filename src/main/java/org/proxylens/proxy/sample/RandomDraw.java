package org.proxylens.proxy.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws architecture rows. */
public final class RandomDraw {
    private RandomDraw() {}

    /** Some rows in random order, each once; a longer draw of the same state begins with a shorter one. */
    public static int[] of(int[] rows, int count, RandomGenerator random) {
        int[] shuffled = rows.clone();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(shuffled.length - i);
            int swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        return Arrays.copyOf(shuffled, count);
    }
}
