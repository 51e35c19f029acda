package org.proxylens.figure;

import org.proxylens.data.message.Messages;

/**
 * What a figure measures on the pages of those who print it: the widths of a column and of the text in their templates, and
 * text no smaller than they ask for.
 */
public enum PagePreset {
    /** A column of acmart's sigconf: 241.1 pt. */
    ACM_COLUMN(84.7, 0.75, 7),
    /** Both columns of acmart's sigconf: 506.3 pt. */
    ACM_PAGE(177.9, 0.62, 8),
    /** A column of IEEEtran: 3.5 in. */
    IEEE_COLUMN(88.9, 0.75, 8),
    /** Both columns of IEEEtran: 7.16 in. */
    IEEE_PAGE(181.8, 0.62, 8),
    /** A column of MLSys: 3.25 in. */
    MLSYS_COLUMN(82.5, 0.75, 7),
    /** Both columns of MLSys: 6.75 in. */
    MLSYS_PAGE(171.4, 0.62, 8),
    /** Half of the text of NeurIPS: 5.5 in, less the gap between two figures. */
    NEURIPS_HALF(67.9, 0.75, 7),
    /** The text of NeurIPS: 5.5 in. */
    NEURIPS_PAGE(139.7, 0.62, 8),
    /** A slide of 16:9, 10 in wide. */
    SLIDE(254, 0.5625, 16);

    private final double widthMm;
    private final double heightShare;
    private final double fontPt;

    PagePreset(double widthMm, double heightShare, double fontPt) {
        this.widthMm = widthMm;
        this.heightShare = heightShare;
        this.fontPt = fontPt;
    }

    /** The width in millimetres. */
    public double widthMm() {
        return widthMm;
    }

    /** A height in millimetres that suits a plane with two axes. */
    public double heightMm() {
        return Math.round(10 * widthMm * heightShare) / 10.0;
    }

    /** Whether the page itself is the figure, and so its height is not for the figure to choose. */
    public boolean whole() {
        return this == SLIDE;
    }

    /** The size of ordinary text in points. */
    public double fontPt() {
        return fontPt;
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return Messages.key(this);
    }
}
