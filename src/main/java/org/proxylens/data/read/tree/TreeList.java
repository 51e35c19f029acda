package org.proxylens.data.read.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Python list, or a set, whose order means nothing. Compared by identity. */
public final class TreeList implements TreeContainer {
    private final ArrayList<Object> items = new ArrayList<>(0);
    private int depth = 1;
    private boolean ordered = true;

    /** Adds an item at the end. */
    public void add(Object item) {
        items.add(item);
        depth = Math.max(depth, TreeContainer.above(item));
    }

    /** Makes a set of it. */
    public TreeList asSet() {
        ordered = false;
        return this;
    }

    /** Whether it is a list: the order in which a set was written is none. */
    public boolean isOrdered() {
        return ordered;
    }

    /** The number of items. */
    public int size() {
        return items.size();
    }

    /** An item, counted from 0. */
    public Object get(int index) {
        return items.get(index);
    }

    /** The items in order, a view that cannot be changed. */
    public List<Object> items() {
        return Collections.unmodifiableList(items);
    }

    @Override
    public int depth() {
        return depth;
    }
}
