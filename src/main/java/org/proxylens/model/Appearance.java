package org.proxylens.model;

/** Light, dark, or as the system is set. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
