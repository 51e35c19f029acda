package org.proxylens.data.table;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.source.MemoryBudget;

/** The texts of a table, each held once: the ids of repeats and the names of devices are the same few over and over. */
final class TextPool {
    /** A String, its bytes and its slot. */
    private static final long PER_TEXT = 64;

    /** No file can make a search long by texts of one hash: what finds no slot nearby is not shared. */
    private static final int NEARBY = 16;

    private final MemoryBudget budget;
    private @Nullable String[] slots = new @Nullable String[64];
    private int held;

    /** @param budget for the texts, each counted once */
    TextPool(MemoryBudget budget) {
        this.budget = budget;
    }

    /** The text as it is held already, or else held from now on. */
    String hold(String text) {
        int at = slot(slots, text);
        String there = at < 0 ? null : slots[at];
        if (there != null) {
            return there;
        }
        budget.take(PER_TEXT + text.length());
        if (at >= 0) {
            slots[at] = text;
            if (++held * 2 > slots.length) {
                grow();
            }
        }
        return text;
    }

    /** Where the text stands or may stand; -1 where there is no room nearby. */
    private static int slot(@Nullable String[] slots, String text) {
        int hash = text.hashCode() * 0x9e3779b9;
        int mask = slots.length - 1;
        int at = (hash ^ hash >>> 16) & mask;
        for (int tried = 0; tried < NEARBY; tried++, at = (at + 1) & mask) {
            String there = slots[at];
            if (there == null || there.equals(text)) {
                return at;
            }
        }
        return -1;
    }

    private void grow() {
        @Nullable String[] wider = new @Nullable String[slots.length * 2];
        for (String text : slots) {
            int at = text == null ? -1 : slot(wider, text);
            if (at >= 0) {
                wider[at] = text;
            }
        }
        slots = wider;
    }
}
