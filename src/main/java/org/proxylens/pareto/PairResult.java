package org.proxylens.pareto;

/**
 * The fronts of a pair and the loss between them.
 *
 * @param loss over all common architectures
 * @param accurate the loss among accurate ones alone, as if the others were not there; its fronts are the accurate part of
 *     the fronts
 * @param accurateFrom accuracy in percent from which an architecture counts as accurate
 */
public record PairResult(PairFronts fronts, ParetoLoss loss, ParetoLoss accurate, double accurateFrom) {}
