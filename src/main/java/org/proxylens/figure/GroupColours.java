package org.proxylens.figure;

import java.awt.Color;

/**
 * Colours of groups that have no order, told apart by the common colour blindnesses too (after Tol 2021, Colour schemes,
 * SRON/EPS/TN/09-002, "muted"), darker or lighter so that each stands out 3:1 from the background. They come round again
 * after {@value #COUNT}.
 */
public final class GroupColours {
    /** So many groups have a colour of their own. */
    public static final int COUNT = 8;

    private static final int[] ON_LIGHT = {
        0x332288, 0xc4556a, 0x117733, 0x3a87b8, 0x882255, 0x8a8a2a, 0xaa4499, 0x2f8f80
    };
    private static final int[] ON_DARK = {0x9a8cf0, 0xe07f8f, 0x4fae6c, 0x88ccee, 0xc96a98, 0xddcc77, 0xd681c8, 0x5cc7b5
    };

    private GroupColours() {}

    /** The colour of a group; that of what is missing for a negative index. */
    public static Color of(int group, FigureTheme theme) {
        return group < 0 ? theme.missing() : new Color((theme.dark() ? ON_DARK : ON_LIGHT)[group % COUNT]);
    }
}
