package org.proxylens.figure;

import org.proxylens.data.message.Messages;

/**
 * The colours from the lowest to the highest end of a scale, all of rising lightness. Cividis (Nuñez, Anderton and Renslow
 * 2018, PLOS ONE 13(7)), viridis and magma (van der Walt and Smith 2015) are given by 17 of their colours each; between them
 * lie straight lines in {@link OkLab}.
 */
public enum Palette {
    /** A straight line in OKLab from a dark blue to a light yellow. */
    BLUE_YELLOW(new OkLab(0.29, -0.006, -0.115), new OkLab(0.94, -0.03, 0.125)),
    CIVIDIS(
            0x00224e, 0x002e6a, 0x1a386f, 0x32436d, 0x434e6c, 0x535a6d, 0x61656f, 0x6f7073, 0x7d7c78, 0x8c8878,
            0x9b9476, 0xaba072, 0xbcae6c, 0xcdbb63, 0xdec958, 0xf0d846, 0xfee838),
    VIRIDIS(
            0x440154, 0x48186a, 0x472d7b, 0x424086, 0x3b528b, 0x33638d, 0x2c728e, 0x26828e, 0x21918c, 0x1fa088,
            0x28ae80, 0x3fbc73, 0x5ec962, 0x84d44b, 0xaddc30, 0xd8e219, 0xfde725),
    MAGMA(
            0x000004, 0x0a0822, 0x1d1147, 0x36106b, 0x51127c, 0x6a1c81, 0x832681, 0x9c2e7f, 0xb73779, 0xd0416f,
            0xe75263, 0xf56b5c, 0xfc8961, 0xfea772, 0xfec488, 0xfde2a3, 0xfcfdbf),
    /** From a dark to a light grey. */
    GREY(0x2b2b2b, 0xf4f4f4);

    @SuppressWarnings("ImmutableEnumChecker") // never changed once made
    private final OkLab[] stops;

    Palette(OkLab... stops) {
        this.stops = stops;
    }

    Palette(int... colors) {
        stops = new OkLab[colors.length];
        for (int i = 0; i < colors.length; i++) {
            stops[i] = OkLab.of(colors[i]);
        }
    }

    /**
     * A colour of the scale, 0xRRGGBB.
     *
     * @param share from 0, the dark end, to 1
     */
    public int rgb(double share) {
        double place = share * (stops.length - 1);
        int stop = (int) Math.min(stops.length - 2, Math.floor(place));
        return stops[stop].towards(stops[stop + 1], place - stop).rgb();
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return Messages.key(this);
    }
}
