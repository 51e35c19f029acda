package org.proxylens.pareto;

/** The fronts of a pair and the loss between them. */
public record PairResult(PairFronts fronts, ParetoLoss loss) {}
