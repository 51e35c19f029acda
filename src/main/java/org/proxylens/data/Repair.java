package org.proxylens.data;

/**
 * Something that can be done about a problem at once and be taken back: a value that says what, not how. A {@link DataRepair}
 * changes how the data are read, the others what is compared.
 */
public sealed interface Repair
        permits DataRepair,
                Repair.LeaveOutCells,
                Repair.TakeInCells,
                Repair.TakeBack,
                Repair.LeaveOutDevice,
                Repair.CountInvalid,
                Repair.Compare,
                Repair.UseAccuracy {

    /**
     * Cells are left out before anything is computed.
     *
     * @param cells which
     */
    record LeaveOutCells(CellFilter cells) implements Repair {}

    /**
     * Cells that were left out are taken in again.
     *
     * @param cells which
     */
    record TakeInCells(CellFilter cells) implements Repair {}

    /**
     * A repair is taken back.
     *
     * @param repair which
     */
    record TakeBack(DataRepair repair) implements Repair {}

    /**
     * A device is left out of every comparison.
     *
     * @param device its name
     */
    record LeaveOutDevice(String device) implements Repair {}

    /**
     * Latencies marked as invalid count as something else.
     *
     * @param policy as what
     */
    record CountInvalid(InvalidPolicy policy) implements Repair {}

    /**
     * Pairs are compared over other architectures.
     *
     * @param listwise over those that all devices have in common; otherwise each pair over its own
     */
    record Compare(boolean listwise) implements Repair {}

    /**
     * Fronts are made with another accuracy.
     *
     * @param column its name
     */
    record UseAccuracy(String column) implements Repair {}
}
