package org.proxylens.figure;

/**
 * A figure in a style.
 *
 * @param figure what is shown
 * @param style how
 */
public record Printed<L extends FigureLayout>(Figure<L> figure, FigureStyle style) implements Figure<L> {
    /** A figure in a style. */
    public static Printed<?> of(Figure<?> figure, FigureStyle style) {
        return new Printed<>(figure, style);
    }

    @Override
    public String name() {
        return figure.name();
    }

    @Override
    public String description() {
        return figure.description();
    }

    @Override
    public FigureTheme theme() {
        return figure.theme();
    }

    @Override
    public Printed<L> withTheme(FigureTheme theme) {
        return new Printed<>(figure.withTheme(theme), style);
    }

    @Override
    public L paint(FigureCanvas canvas) {
        return figure.paint(canvas.in(style));
    }
}
