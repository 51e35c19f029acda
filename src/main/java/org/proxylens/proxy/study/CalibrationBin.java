package org.proxylens.proxy.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Trials of like probability: what was told of them and what came true.
 *
 * @param probability their mean probability
 * @param frequency the share whose SRCC is at least the threshold
 * @param trials their number
 */
public record CalibrationBin(double probability, double frequency, int trials) {
    private static final int CLASSES = 10;

    /** Ten equal classes of probability; the empty ones are left out. */
    public static List<CalibrationBin> of(List<StudyPoint.Trial> trials) {
        List<CalibrationBin> bins = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            int number = i;
            List<StudyPoint.Trial> in = trials.stream()
                    .filter(trial -> Math.min(CLASSES - 1, (int) (trial.probability() * CLASSES)) == number)
                    .toList();
            if (!in.isEmpty()) {
                long strong = in.stream().filter(StudyPoint.Trial::strong).count();
                bins.add(new CalibrationBin(
                        in.stream()
                                .mapToDouble(StudyPoint.Trial::probability)
                                .average()
                                .orElseThrow(),
                        (double) strong / in.size(),
                        in.size()));
            }
        }
        return bins;
    }
}
