package org.proxylens.model.choice;

/**
 * What of the window is open.
 *
 * @param front the view in front
 * @param devicesFolded whether the device table is folded away
 * @param readoutFolded whether the readout is folded away
 * @param allTargets whether proxies are shown for all targets
 */
public record WindowLayout(CenterView front, boolean devicesFolded, boolean readoutFolded, boolean allTargets) {
    /** As the window is at first. */
    public static final WindowLayout FIRST = new WindowLayout(CenterView.HEATMAP, false, false, false);
}
