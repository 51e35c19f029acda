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
public record StudyChoices(List<AdaptationMethod> methods, List<Integer> samples, int draws) {
    /** The most draws that can be chosen. */
    public static final int MOST_DRAWS = 100;

    /** The usual study. */
    public static final StudyChoices DEFAULT = new StudyChoices(
            StudyOptions.DEFAULT.methods(), StudyOptions.DEFAULT.samples(), StudyOptions.DEFAULT.draws());

    /** Copies the lists. */
    public StudyChoices {
        methods = List.copyOf(methods);
        samples = List.copyOf(samples);
    }

    /** The same with other methods. */
    public StudyChoices withMethods(List<AdaptationMethod> value) {
        return new StudyChoices(value, samples, draws);
    }

    /** The same with other numbers of measurements. */
    public StudyChoices withSamples(List<Integer> value) {
        return new StudyChoices(methods, value, draws);
    }

    /** The same with so many draws. */
    public StudyChoices withDraws(int value) {
        return new StudyChoices(methods, samples, value);
    }
}
