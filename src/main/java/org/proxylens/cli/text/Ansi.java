package org.proxylens.cli.text;

/** Colours in a terminal: 24-bit ones where the terminal says that it shows them, else the 256 of xterm. */
public final class Ansi {
    private static final String RESET = "\u001b[0m";
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    private final boolean trueColour;

    /**
     * Colours for one terminal.
     *
     * @param trueColour whether 24-bit colours are shown
     */
    public Ansi(boolean trueColour) {
        this.trueColour = trueColour;
    }

    /** The text on a background, black or white by what reads better on it. */
    public String on(int rgb, String text) {
        String ink = luminance(rgb) > 0.36 ? "30" : "97";
        return "\u001b[" + ink + ';' + background(rgb) + 'm' + text + RESET;
    }

    private String background(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        return trueColour
                ? "48;2;" + red + ';' + green + ';' + blue
                : "48;5;" + (16 + 36 * nearest(red) + 6 * nearest(green) + nearest(blue));
    }

    private static int nearest(int level) {
        int best = 0;
        for (int i = 1; i < CUBE.length; i++) {
            if (Math.abs(CUBE[i] - level) < Math.abs(CUBE[best] - level)) {
                best = i;
            }
        }
        return best;
    }

    /** Relative luminance of an sRGB colour, as WCAG 2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
