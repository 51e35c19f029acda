package org.proxylens.data.message;

import java.util.List;
import java.util.Locale;

/** The languages that the program speaks. */
public final class Languages {
    /** The languages, the first for those who speak none of them. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /**
     * Speaks a language from now on; what is shown already stays as it is.
     *
     * @param tag a language tag such as {@code zh-CN}; empty for the system's language
     * @param system the system's language
     */
    public static void speak(String tag, Locale system) {
        Locale wanted = tag.isEmpty() ? system : Locale.forLanguageTag(tag);
        Locale.setDefault(of(wanted));
    }

    /** The tag of the language that is spoken. */
    public static String spoken() {
        return of(Locale.getDefault()).toLanguageTag();
    }

    /** The nearest language that the program speaks. */
    static Locale of(Locale wanted) {
        return ALL.stream()
                .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(ALL.get(0));
    }
}
