package org.proxylens.cli.text;

/** Colours in a terminal: 24-bit ones where the terminal says that it shows them, else the 256 of xterm. */
public final class Ansi {
    private static final String RESET = "\u001b[0m";
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};
    private static final int FIRST = 16;
    private static final int FIRST_GREY = 232;
    private static final int COLOURS = 256;
    private static final double EQUAL_CONTRAST = 0.179;

    private final boolean trueColour;

    /**
     * Colours for one terminal.
     *
     * @param trueColour whether 24-bit colours are shown
     */
    public Ansi(boolean trueColour) {
        this.trueColour = trueColour;
    }

    /** The text on a background, black or white by which of the two has the greater contrast on what is shown. */
    public String on(int rgb, String text) {
        int index = trueColour ? -1 : nearest(rgb);
        int shown = trueColour ? rgb : colour(index);
        String ink = luminance(shown) > EQUAL_CONTRAST ? "30" : "97";
        return "\u001b[" + ink + ';' + background(rgb, index) + 'm' + text + RESET;
    }

    private String background(int rgb, int index) {
        return trueColour ? "48;2;" + (rgb >> 16 & 255) + ';' + (rgb >> 8 & 255) + ';' + (rgb & 255) : "48;5;" + index;
    }

    /** The nearest of xterm's colours: its cube of 216 and its ramp of 24 greys. */
    private static int nearest(int rgb) {
        int best = FIRST;
        for (int index = FIRST; index < COLOURS; index++) {
            if (distance(colour(index), rgb) < distance(colour(best), rgb)) {
                best = index;
            }
        }
        return best;
    }

    private static int colour(int index) {
        if (index >= FIRST_GREY) {
            int level = 8 + 10 * (index - FIRST_GREY);
            return level << 16 | level << 8 | level;
        }
        int cell = index - FIRST;
        return CUBE[cell / 36] << 16 | CUBE[cell / 6 % 6] << 8 | CUBE[cell % 6];
    }

    private static int distance(int a, int b) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (a >> shift & 255) - (b >> shift & 255);
            distance += difference * difference;
        }
        return distance;
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
