package org.proxylens.data.read.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of numbers, from NumPy or torch, widened to doubles. */
public final class NumericArray {
    private double[] values = new double[0];
    private int[] shape = {0};
    private @Nullable List<Object> objects;

    /**
     * @param values in row-major order; shared, not copied
     * @param shape the length of each dimension; their product is the number of values
     */
    public NumericArray(double[] values, int... shape) {
        fill(values, shape);
    }

    /** Replaces the content: a pickle names an array before it fills it. */
    public void fill(double[] values, int[] shape) {
        long count = 1;
        for (int length : shape) {
            count *= length;
        }
        if (count != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + count);
        }
        this.values = values;
        this.shape = shape.clone();
    }

    /** Replaces the content by Python objects, whose numbers are the values; any other is NaN. */
    public void fillObjects(List<Object> items, int[] itsShape) {
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            Object item = items.get(i);
            numbers[i] = NumberList.isNumber(item) ? NumberList.number(item) : Double.NaN;
        }
        fill(numbers, itsShape);
        objects = List.copyOf(items);
    }

    /** The objects, where the array holds such; else null. */
    public @Nullable List<Object> objects() {
        return objects;
    }

    /** The values in row-major order; shared, not copied: treat as read-only. */
    public double[] values() {
        return values;
    }

    /** How many dimensions. */
    public int dimensions() {
        return shape.length;
    }

    /** The length of a dimension, counted from 0. */
    public int length(int dimension) {
        return shape[dimension];
    }

    /** Whether it is a list: of one dimension, or a matrix of one column. */
    boolean isList() {
        return dimensions() == 1 || (dimensions() == 2 && length(1) == 1);
    }
}
