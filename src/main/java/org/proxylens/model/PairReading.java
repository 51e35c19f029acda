package org.proxylens.model;

import org.jspecify.annotations.Nullable;
import org.proxylens.pareto.PairResult;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;

/**
 * What is known of the chosen pair.
 *
 * @param proxy proxy's name
 * @param target target's name
 * @param accuracy accuracy column, null where the dataset has none
 * @param srcc SRCC over the pair's common architectures (those of the fronts)
 * @param interval Bonett–Wright interval of the SRCC
 * @param kendall tau-b over the same architectures
 * @param result fronts and loss, null where the dataset has no accuracies
 */
public record PairReading(
        String proxy,
        String target,
        @Nullable String accuracy,
        Correlation srcc,
        Interval interval,
        Correlation kendall,
        @Nullable PairResult result) {}
