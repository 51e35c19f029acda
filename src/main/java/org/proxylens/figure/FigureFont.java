package org.proxylens.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The lettering of figures: one font everywhere, Liberation Sans as it comes with PDFBox, so that screen and files
 * measure text alike whatever the machine has installed. Text in scripts it lacks is set in the machine's own sans serif.
 */
public final class FigureFont {
    /** Where the font lies among the libraries. */
    static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";
    private static final char REPLACEMENT = '\ufffd';
    private static final double MIDDLE = 0.355;

    private static volatile @Nullable Font regular;

    private FigureFont() {}

    /** Loaded when first used; what keeps it from being loaded is told to each who asks. */
    private static Font regular() {
        Font loaded = regular;
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static synchronized Font load() {
        Font loaded = regular;
        if (loaded != null) {
            return loaded;
        }
        try (InputStream in = open()) {
            loaded = Font.createFont(Font.TRUETYPE_FONT, in);
            regular = loaded;
            return loaded;
        } catch (IOException e) {
            // Java copies a font that is no file of its own to the temporary folder
            throw new UncheckedIOException(new FileSystemException(
                    System.getProperty("java.io.tmpdir"), null, String.valueOf(e.getMessage())));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font of figures cannot be read.", e);
        }
    }

    /** The font's file. */
    public static InputStream open() throws IOException {
        InputStream in = FigureFont.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException("missing among the libraries: " + RESOURCE);
        }
        return in;
    }

    /** The font's name. */
    public static String name() {
        return regular().getFontName();
    }

    /** The font for a text at a size in canvas units. */
    public static Font of(String text, double size) {
        return of(text).deriveFont((float) size);
    }

    /** The text with what no font shows and no XML file may hold replaced: control characters, halves of letters. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(FigureFont::printable)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(letter -> result.appendCodePoint(printable(letter) ? letter : REPLACEMENT));
        return result.toString();
    }

    private static boolean printable(int letter) {
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !Character.isISOControl(letter) && !half && letter != 0xfffe && letter != 0xffff;
    }

    /** Whether the figures' own font has every letter of a text. */
    static boolean covers(String text) {
        return regular().canDisplayUpTo(text) < 0;
    }

    /** The width of a text in canvas units. */
    public static double width(String text, double size) {
        return text.isEmpty()
                ? 0
                : of(text, size).getStringBounds(text, CONTEXT).getWidth();
    }

    /** The height of a line in canvas units. */
    public static double lineHeight(double size) {
        return 1.3 * size;
    }

    /** How far below the middle of a line its baseline lies. */
    static double middle(double size) {
        return MIDDLE * size;
    }

    /** The text, its end replaced by an ellipsis where it is wider than allowed. */
    public static String elide(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        return cut(text, longest(0, text.length(), length -> width(cut(text, length), size) <= most));
    }

    /** The greatest number up to which something fits, at least the low one. */
    private static int longest(int least, int greatest, IntPredicate fits) {
        int low = least;
        int high = greatest;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** As {@link #elide}, but the middle gives way: the ends of device names tell them apart. */
    public static String elideMiddle(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        int kept = longest(1, text.length() - 1, length -> width(cutMiddle(text, length), size) <= most);
        return kept > 1 ? cutMiddle(text, kept) : ELLIPSIS;
    }

    private static String cutMiddle(String text, int kept) {
        return cut(text, (kept + 1) / 2) + text.substring(offset(text, text.length() - kept / 2));
    }

    private static int offset(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }

    private static String cut(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static Font of(String text) {
        return covers(text) ? regular() : new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }
}
