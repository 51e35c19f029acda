package org.proxylens.model;

/** The views that share the middle of the window. */
public enum CenterView {
    HEATMAP,
    SCATTER,
    PARETO,
    PROXIES,
    THRESHOLD,
    NEW_DEVICE,
    STUDY,
    PROBLEMS
}
