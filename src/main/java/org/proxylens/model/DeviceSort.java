package org.proxylens.model;

/** The order of devices in the heatmap. */
public enum DeviceSort {
    CLUSTER,
    NAME,
    GIVEN
}
