package org.proxylens.model.choice;

import java.util.List;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.study.StudyOptions;

/**
 * What a study of learning curves covers.
 *
 * @param methods methods in the order shown; none for the usual ones that the data allow
 * @param samples numbers of measurements, rising
 * @param draws random draws of each
 */
public record LearningChoices(List<AdaptationMethod> methods, List<Integer> samples, int draws) {
    /** The most draws that can be chosen. */
    public static final int MOST_DRAWS = 100;

    /** The usual study. */
    public static final LearningChoices DEFAULT = new LearningChoices(
            StudyOptions.DEFAULT.methods(), StudyOptions.DEFAULT.samples(), StudyOptions.DEFAULT.draws());

    public LearningChoices {
        methods = List.copyOf(methods);
        samples = List.copyOf(samples);
    }

    /** The same with other methods. */
    public LearningChoices withMethods(List<AdaptationMethod> value) {
        return new LearningChoices(value, samples, draws);
    }

    /** The same with other numbers of measurements. */
    public LearningChoices withSamples(List<Integer> value) {
        return new LearningChoices(methods, value, draws);
    }

    /** The same with so many draws. */
    public LearningChoices withDraws(int value) {
        return new LearningChoices(methods, samples, value);
    }
}
