package org.proxylens.controller;

import java.nio.file.Path;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.proxylens.controller.file.LastWork;
import org.proxylens.controller.file.SettingsFile;

/** Opens the window from a program without one. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param dataset what to open, the bundled sample data where it is null
     */
    public static void open(@Nullable Path dataset) {
        // while the toolkit starts, which leaves this thread waiting and a processor idle
        Thread preparing = new Thread(
                () -> {
                    SettingsFile.prepare();
                    LastWork.prepare();
                },
                "prepare");
        preparing.setDaemon(true);
        preparing.start();
        if (dataset == null) {
            Application.launch(ProxyLensApp.class);
        } else {
            Application.launch(ProxyLensApp.class, dataset.toString());
        }
    }
}
