package org.proxylens.figure;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.Numbers;

/** Chooses the values at which an axis is labelled: 1, 2 or 5 times a power of ten. */
public final class Ticks {
    /**
     * One tick.
     *
     * @param value on the axis
     * @param label text beside it, empty for a minor tick
     */
    public record Tick(double value, String label) {}

    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int DIGITS = 10;

    private Ticks() {}

    /** The ticks of an axis, at least {@code spacing} canvas units apart where they are labelled. */
    public static List<Tick> of(AxisScale scale, double spacing) {
        double most = Math.max(2, Math.abs(scale.to() - scale.from()) / spacing);
        if (!scale.log()) {
            return linear(scale.low(), scale.high(), most);
        }
        List<Tick> ticks = logarithmic(scale.low(), scale.high(), most);
        long labelled = ticks.stream().filter(tick -> !tick.label().isEmpty()).count();
        return labelled >= 3 ? ticks : linear(scale.low(), scale.high(), Math.min(most, 5));
    }

    private static List<Tick> linear(double low, double high, double most) {
        double step = step((high - low) / most);
        List<Tick> ticks = new ArrayList<>();
        if (!(step > 0) || high - low < Math.ulp(high) * 1e3) {
            return ticks;
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        for (double i = Math.ceil(low / step - 1e-9); i <= Math.floor(high / step + 1e-9); i++) {
            double value = i * step;
            ticks.add(new Tick(value, label(value, decimals)));
        }
        return ticks;
    }

    private static String label(double value, int decimals) {
        double size = Math.abs(value);
        boolean plain = decimals <= 6 && size < 1e9;
        return plain ? Numbers.fixed(value, decimals) : Numbers.significant(value, DIGITS);
    }

    /** The least of 1, 2, 5 times a power of ten that is not below a length. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static List<Tick> logarithmic(double low, double high, double most) {
        List<Tick> ticks = logarithmic(low, high, most, false);
        // where one label needs an exponent, all have one
        boolean powers = ticks.stream().anyMatch(tick -> tick.label().contains("e"));
        return powers ? logarithmic(low, high, most, true) : ticks;
    }

    /** Every 1 to 9 times a power of ten; labels at as many of 1, 2, 5 as there is room for. */
    private static List<Tick> logarithmic(double low, double high, double most, boolean powers) {
        double decades = Math.log10(high / low);
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int every = Math.max(1, (int) Math.ceil(decades / most));
        double perDecade = most / Math.max(decades, 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int digit = 1; digit <= (every == 1 ? 9 : 1); digit++) {
                double value = digit * Math.pow(10, power);
                if (value >= low && value <= high) {
                    boolean labelled = digit == 1 ? Math.floorMod(power, every) == 0 : labelled(digit, perDecade);
                    String label = powers ? digit + "e" + power : Numbers.significant(value, 3);
                    ticks.add(new Tick(value, labelled ? label : ""));
                }
            }
        }
        return ticks;
    }

    private static boolean labelled(int digit, double perDecade) {
        return switch (digit) {
            case 2, 5 -> perDecade >= 4;
            case 3 -> perDecade >= 8;
            default -> false;
        };
    }
}
