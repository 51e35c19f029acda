package org.proxylens.view.control;

import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;

/** What a view says that has nothing to show. */
public final class EmptyText {
    private EmptyText() {}

    /**
     * Where no dataset is there: the one that is being opened, or how to open one.
     *
     * @param otherwise the key of how to open one
     */
    public static String noDataset(Workbench model, String otherwise) {
        String opening = model.opening().get();
        return opening == null ? Messages.text(otherwise) : Messages.text("empty.opening", opening);
    }
}
