package org.proxylens.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The window's texts: {@code messages.properties}, in the language of the default locale. Every text is a
 * {@link MessageFormat} pattern, so a straight apostrophe must be doubled; write ’ instead. Numbers are passed in as
 * text that is already formatted.
 */
public final class Messages {
    private static final String BUNDLE = "messages";

    private Messages() {}

    /**
     * The text of a key.
     *
     * @param key as it stands in the file
     * @param arguments what fills {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException where no such key exists
     */
    public static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Messages.class.getClassLoader())
                .getString(key);
        return new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }

    /** The text of {@code key.one} where count is one, else of {@code key.many} with the count as {@code {0}}. */
    public static String count(String key, long count) {
        String number = String.format(Locale.ROOT, "%,d", count);
        return text(key + (count == 1 ? ".one" : ".many"), number);
    }
}
