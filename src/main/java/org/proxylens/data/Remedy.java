package org.proxylens.data;

/**
 * Something that can be done about a problem at once and be taken back: a value that says what, not how. A {@link Repair}
 * changes how the data are read, the others what is compared.
 */
public sealed interface Remedy
        permits Repair,
                Remedy.LeaveOutCells,
                Remedy.TakeInCells,
                Remedy.TakeBack,
                Remedy.LeaveOutDevice,
                Remedy.CountInvalid,
                Remedy.Compare,
                Remedy.UseAccuracy {

    /**
     * Cells are left out before anything is computed.
     *
     * @param cells which
     */
    record LeaveOutCells(CellFilter cells) implements Remedy {}

    /**
     * Cells that were left out are taken in again.
     *
     * @param cells which
     */
    record TakeInCells(CellFilter cells) implements Remedy {}

    /**
     * A repair is taken back.
     *
     * @param repair which
     */
    record TakeBack(Repair repair) implements Remedy {}

    /**
     * A device is left out of every comparison.
     *
     * @param device its name
     */
    record LeaveOutDevice(String device) implements Remedy {}

    /**
     * Latencies marked as invalid count as something else.
     *
     * @param policy as what
     */
    record CountInvalid(InvalidPolicy policy) implements Remedy {}

    /**
     * Pairs are compared over other architectures.
     *
     * @param listwise over those that all devices have in common; otherwise each pair over its own
     */
    record Compare(boolean listwise) implements Remedy {}

    /**
     * Fronts are made with another accuracy.
     *
     * @param column its name
     */
    record UseAccuracy(String column) implements Remedy {}
}
