package org.proxylens.view.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.proxylens.model.Workbench;

/** The window's looks: AtlantaFX, and over it what ControlsFX and this program's views need. */
public final class Theme {
    private static final String[] SHEETS = {"/org/proxylens/styles/bridge.css", "/org/proxylens/styles/window.css"};

    private static final Color DARK = Color.web("#0d1117");

    private Theme() {}

    /** Follows {@link Workbench#dark} from now on. */
    public static void follow(Workbench model) {
        model.dark().addListener((observed, before, after) -> apply(after));
        apply(model.dark().get());
    }

    /** Gives a scene the program's style sheets. */
    public static void dress(Scene scene) {
        for (String sheet : SHEETS) {
            URL url = Objects.requireNonNull(Theme.class.getResource(sheet), sheet);
            scene.getStylesheets().add(url.toExternalForm());
        }
    }

    /** What shows until there is content: the background of the theme in force. */
    public static Color background(boolean dark) {
        return dark ? DARK : Color.WHITE;
    }

    private static void apply(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
