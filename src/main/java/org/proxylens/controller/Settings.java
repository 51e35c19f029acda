package org.proxylens.controller;

import java.util.List;
import org.proxylens.model.Appearance;

/**
 * What is remembered from one start to the next.
 *
 * @param appearance light, dark or as the system
 * @param recent absolute paths of datasets opened lately, the newest first
 */
record Settings(Appearance appearance, List<String> recent) {
    static final Settings DEFAULT = new Settings(Appearance.SYSTEM, List.of());
    static final int MOST_RECENT = 10;

    Settings {
        recent = List.copyOf(recent);
    }
}
