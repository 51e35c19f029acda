package org.proxylens.view.chart;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a value when it is first asked for and keeps it. */
public final class Lazy<T> implements Supplier<T> {
    private @Nullable Supplier<? extends T> maker;
    private @Nullable T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        Supplier<? extends T> toAsk = maker;
        if (made == null && toAsk != null) {
            made = toAsk.get();
            value = made;
            maker = null;
        }
        if (made == null) {
            throw new IllegalStateException("the maker gave nothing");
        }
        return made;
    }
}
