package org.proxylens.figure;

/**
 * The colour space OKLab, in which equal distances look about equally far apart (Björn Ottosson, "A perceptual color
 * space for image processing", 2020, https://bottosson.github.io/posts/oklab/): lightness 0 … 1, a from green to red, b
 * from blue to yellow.
 */
public record OkLab(double lightness, double a, double b) {
    /** A point of the straight line to another colour: equal shares are equal steps to the eye. */
    public OkLab towards(OkLab other, double share) {
        return new OkLab(
                lightness + share * (other.lightness - lightness),
                a + share * (other.a - a),
                b + share * (other.b - b));
    }

    /** The colour in sRGB, 0xRRGGBB; what sRGB cannot show is clipped. */
    public int rgb() {
        double[] linear = linear();
        return channel(linear[0]) << 16 | channel(linear[1]) << 8 | channel(linear[2]);
    }

    /** The colour of an sRGB value. */
    public static OkLab of(int rgb) {
        double red = decoded(rgb >> 16 & 0xff);
        double green = decoded(rgb >> 8 & 0xff);
        double blue = decoded(rgb & 0xff);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** Relative luminance of an sRGB value, 0 … 1, as WCAG defines it. */
    static double luminance(int rgb) {
        return 0.2126 * decoded(rgb >> 16 & 0xff) + 0.7152 * decoded(rgb >> 8 & 0xff) + 0.0722 * decoded(rgb & 0xff);
    }

    /** The contrast of two sRGB values, 1 … 21, as WCAG defines it. */
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double[] linear() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double inside = Math.max(0, Math.min(1, linear));
        double encoded = inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }

    private static double decoded(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
