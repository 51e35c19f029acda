package org.proxylens.view.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;

/** How severities are told: an icon of its own shape and a word each. */
public final class SeverityLook {
    private SeverityLook() {}

    public static Ikon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
        };
    }

    public static String text(Severity severity) {
        return Messages.text("severity." + Messages.key(severity));
    }
}
