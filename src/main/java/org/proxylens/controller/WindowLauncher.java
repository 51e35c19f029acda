package org.proxylens.controller;

import java.nio.file.Path;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window from a program without one. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param dataset what to open, the bundled sample data where it is null
     */
    public static void open(@Nullable Path dataset) {
        if (dataset == null) {
            Application.launch(ProxyLensApp.class);
        } else {
            Application.launch(ProxyLensApp.class, dataset.toString());
        }
    }
}
