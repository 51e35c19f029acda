package org.proxylens.rank;

/** Room for the rows and levels of one column, kept from column to column by one worker. */
final class RankBuffer {
    private int[] rows = new int[0];
    private int[] levels = new int[0];
    private int[] ranks = new int[0];

    int[] rows(int length) {
        if (rows.length < length) {
            rows = new int[length];
        }
        return rows;
    }

    int[] levels(int length) {
        if (levels.length < length) {
            levels = new int[length];
        }
        return levels;
    }

    int[] ranks(int length) {
        if (ranks.length < length) {
            ranks = new int[length];
        }
        return ranks;
    }
}
