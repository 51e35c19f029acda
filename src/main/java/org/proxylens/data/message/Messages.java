package org.proxylens.data.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The program's texts: {@code messages.properties}, in the language of the default locale. Every text is a
 * {@link MessageFormat} pattern, so a straight apostrophe must be doubled; write ’ instead. Whole numbers may be passed
 * as they are and get commas between thousands; others are passed in as text that is already formatted.
 */
public final class Messages {
    private Messages() {}

    /** What a constant is called in keys and on the command line: its name in small letters, with dashes. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The text of a key.
     *
     * @param key as it stands in the file
     * @param arguments what fills {@code {0}}, {@code {1}}, …; a {@link Message} among them is worded first
     * @throws java.util.MissingResourceException where no such key exists
     */
    public static String text(String key, Object... arguments) {
        Object[] worded = arguments.clone();
        for (int i = 0; i < worded.length; i++) {
            worded[i] = worded[i] instanceof Message message ? message.text() : worded[i];
        }
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(worded);
    }

    /** Whether the file words that key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The keys that begin so, without that beginning. */
    public static List<String> keys(String start) {
        return bundle().keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .toList();
    }

    /** The text of {@code key.one} where count is one, else of {@code key.many} with the count as {@code {0}}. */
    public static String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), count);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages", Locale.getDefault(), Messages.class.getClassLoader());
    }
}
