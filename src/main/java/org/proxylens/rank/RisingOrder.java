package org.proxylens.rank;

/** Numbers of a range in the order of their costs, equal ones in their own order; keeps its room from call to call. */
final class RisingOrder {
    private int[] numbers = new int[0];
    private int[] aside = new int[0];

    /**
     * Merge sort: no boxes, and stable.
     *
     * @return the numbers {@code from} … {@code to} − 1; valid until the next call
     */
    int[] of(double[] cost, int from, int to) {
        int count = to - from;
        if (numbers.length < count) {
            numbers = new int[count];
            aside = new int[count];
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = from + i;
        }
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                merge(cost, start, Math.min(count, start + width), Math.min(count, start + 2 * width));
            }
            int[] swap = numbers;
            numbers = aside;
            aside = swap;
        }
        return numbers;
    }

    private void merge(double[] cost, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean fromLeft = left < middle && (right >= end || cost[numbers[left]] <= cost[numbers[right]]);
            aside[at] = fromLeft ? numbers[left++] : numbers[right++];
        }
    }
}
