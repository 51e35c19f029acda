package org.proxylens.model.choice;

import org.jspecify.annotations.Nullable;
import org.proxylens.figure.curves.LearningCurves.Quantity;
import org.proxylens.proxy.choose.CostModel;

/**
 * What is shown of the effort that a new device takes.
 *
 * @param part the part in front
 * @param quantity what the learning curves show
 * @param costs the costs the user set; null where they are still those of the dataset at hand
 * @param study what the next study of learning curves covers
 */
public record EffortChoices(
        Part part, Quantity quantity, @Nullable CostModel costs, LearningChoices study) {
    /** Learning curves of the SRCC in front, costs of the dataset at hand. */
    public static final EffortChoices DEFAULT =
            new EffortChoices(Part.LEARNING, Quantity.SRCC, null, LearningChoices.DEFAULT);

    /** The parts. */
    public enum Part {
        /** What each method reaches with how many measurements. */
        LEARNING,
        /** What is lost by how many networks are measured again. */
        REMEASURING,
        /** The adapted proxy by the strength of its penalty. */
        PENALTY,
        /** Machine-hours of a search for many devices. */
        COST
    }

    /** The same with another part in front. */
    public EffortChoices withPart(Part value) {
        return new EffortChoices(value, quantity, costs, study);
    }

    /** The same with another quantity. */
    public EffortChoices withQuantity(Quantity value) {
        return new EffortChoices(part, value, costs, study);
    }

    /** The same with other costs; null for those of the dataset at hand. */
    public EffortChoices withCosts(@Nullable CostModel value) {
        return new EffortChoices(part, quantity, value, study);
    }

    /** The same with another study. */
    public EffortChoices withStudy(LearningChoices value) {
        return new EffortChoices(part, quantity, costs, value);
    }
}
